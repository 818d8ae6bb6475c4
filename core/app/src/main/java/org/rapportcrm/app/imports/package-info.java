/**
 * Import of contacts, companies, deals, purchases and interactions from files, and of what plugins
 * add as an {@link org.rapportcrm.api.imports.ImportKind}: {@code read} turns a file into rows,
 * {@code map} columns into fields, {@code parse} cells into values, {@code write} values into
 * records.
 */
package org.rapportcrm.app.imports;
