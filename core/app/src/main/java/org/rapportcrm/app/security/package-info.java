/**
 * Who asks, and may they: identities, capabilities, sign-in, tokens, and the filter that every
 * request passes first. docs/security.md tells the whole of it.
 */
package org.rapportcrm.app.security;
