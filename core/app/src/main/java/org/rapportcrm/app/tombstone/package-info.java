/**
 * What people asked for that no backup may undo: erasures, suppressions and withdrawn consents,
 * kept in a file beside the database.
 */
package org.rapportcrm.app.tombstone;
