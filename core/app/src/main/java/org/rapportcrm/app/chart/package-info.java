/** Charts drawn on the server as SVG; why there is no script: docs/adr. */
package org.rapportcrm.app.chart;
