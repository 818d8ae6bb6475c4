/**
 * Contacts, and companies, that look like one: found while typing, at import and each night; looked
 * at side by side, made one, and two again for 30 days. Nothing merges by itself.
 */
package org.rapportcrm.app.duplicate;
