/** Sign-up forms in the console. */
package org.rapportcrm.app.signup.web;
