/** What a plugin adds to the console: menu entries, pages, tabs, widgets, actions. */
package org.rapportcrm.api.page;
