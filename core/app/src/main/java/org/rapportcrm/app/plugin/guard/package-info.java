/** Catches what tabs and widgets of plugins throw while a page is drawn. */
package org.rapportcrm.app.plugin.guard;
