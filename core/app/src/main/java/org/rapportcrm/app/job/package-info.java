/**
 * Background work: a run is a row, claimed by one node with a lease that the database's clock
 * judges, resumed from its last checkpoint after a kill.
 */
package org.rapportcrm.app.job;
