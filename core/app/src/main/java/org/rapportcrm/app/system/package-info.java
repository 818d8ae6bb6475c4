/** How this installation fares: health, queues, sizes, versions, log, figures for monitoring. */
package org.rapportcrm.app.system;
