/**
 * What was done to many records at once can be taken back for 30 days. Whoever changes many writes
 * into the book of acts, in the same transaction, what they were before.
 */
package org.rapportcrm.app.undo;
