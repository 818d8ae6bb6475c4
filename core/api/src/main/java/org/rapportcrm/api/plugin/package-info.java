/** What a plugin may know about itself and its neighbours. */
package org.rapportcrm.api.plugin;
