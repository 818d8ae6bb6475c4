/** The console's page of plugins. */
package org.rapportcrm.app.plugin.console;
