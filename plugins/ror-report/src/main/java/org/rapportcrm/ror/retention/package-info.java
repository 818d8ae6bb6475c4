/** Who stays: retention, churn, repeat purchases and cohorts. */
package org.rapportcrm.ror.retention;
