/**
 * What relationships return: ROR with its three readings, retention, churn and cohorts, and the
 * customer lifetime value that the purchases foretell.
 */
package org.rapportcrm.ror;
