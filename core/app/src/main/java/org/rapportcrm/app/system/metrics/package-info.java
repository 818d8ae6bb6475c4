/** Figures for Prometheus and others that read OpenMetrics. */
package org.rapportcrm.app.system.metrics;
