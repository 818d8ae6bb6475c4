/** Installing, upgrading and removing plugins, as the launcher plans and carries it out. */
package org.rapportcrm.app.plugin.change;
