/** Scores with intervals, worked out by the database. */
package org.rapportcrm.surveys.results;
