/** Capabilities and the person who is signed in. */
package org.rapportcrm.api.security;
