/** Secrets: the key of the home, what is sealed and signed with it, and random tokens. */
package org.rapportcrm.app.security.secret;
