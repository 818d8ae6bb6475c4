/** What was done to many records at once can be taken back for 30 days. */
package org.rapportcrm.app.undo;
