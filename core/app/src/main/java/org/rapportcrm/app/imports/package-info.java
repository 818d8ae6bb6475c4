/**
 * Import of contacts, companies, deals, purchases and interactions from files, and of what plugins
 * add as an {@link org.rapportcrm.api.imports.ImportKind}: {@code read} turns a file into rows,
 * {@code map} columns into fields, {@code parse} cells into values. {@code write} makes contacts of
 * them; {@code company}, {@code deal}, {@code purchase} and {@code interaction} what stands beside
 * a contact, {@code custom} the custom fields of all, {@code ways} further addresses and numbers.
 */
package org.rapportcrm.app.imports;
