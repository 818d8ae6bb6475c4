/** Keeps the pages and REST resources of plugins that are off out of reach. */
package org.rapportcrm.app.plugin.gate;
