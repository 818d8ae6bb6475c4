/**
 * Writes contacts in batches, the same way on both databases, and what the other kinds of record
 * need for it: whom a row means, the names in it, and the trace by which a batch is taken back.
 */
package org.rapportcrm.app.imports.write;
