/**
 * What merges of contacts and of companies have in common: the book of merges, the rows that moved,
 * the fields that changed, and the further addresses that stay.
 */
package org.rapportcrm.app.duplicate.merge;
