/**
 * From a rule to one SQL query. Two steps, both pure: {@link PlanReader} checks the rule against
 * the fields there are and brings every "not" down to the conditions; {@link PlanWriter} writes the
 * SQL, the same for H2 and PostgreSQL, with every value a bound parameter.
 */
package org.rapportcrm.app.segment.compile;
