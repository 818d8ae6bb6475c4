/** What is installed, which of it is active, and what the active plugins contribute. */
package org.rapportcrm.app.plugin.registry;
