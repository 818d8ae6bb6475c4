/**
 * Writes contacts, companies, deals, purchases and interactions in batches, the same way on both
 * databases.
 */
package org.rapportcrm.app.imports.write;
