/** Statistics that several plugins show, each with its source. */
package org.rapportcrm.api.statistics;
