/**
 * Who asks, and may they: identities, capabilities, tokens of programs, and the filter that every
 * request passes first. docs/security.md tells the whole of it.
 */
package org.rapportcrm.app.security;
