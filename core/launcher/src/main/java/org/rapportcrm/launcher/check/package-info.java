/**
 * What is asked of a plugin's or theme's jar before anything of it runs: the same for {@code
 * rapport check} and for an installation. {@link org.rapportcrm.launcher.check.PluginChecks} lists
 * the checks; no class of the plugin is loaded.
 */
package org.rapportcrm.launcher.check;
