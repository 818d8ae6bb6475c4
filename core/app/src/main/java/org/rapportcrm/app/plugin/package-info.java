/**
 * The runtime of plugins: what is installed, what is active, and the guard around what they add.
 */
package org.rapportcrm.app.plugin;
