/** Signing in: password, throttle, second step, and the sign-ins that last. */
package org.rapportcrm.app.security.signin;
