/**
 * Opens and clicks: people and machines apart, thousands a second.
 *
 * <p>The answer never waits for the database. What was seen is written together, at most a tenth of
 * a second later; a kill may lose the opens and clicks of that tenth, never a redirect.
 */
package org.rapportcrm.app.tracking;
