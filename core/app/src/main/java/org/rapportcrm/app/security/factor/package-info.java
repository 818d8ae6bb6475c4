/** The second factor: codes of an authenticator app, and codes for when it is lost. */
package org.rapportcrm.app.security.factor;
