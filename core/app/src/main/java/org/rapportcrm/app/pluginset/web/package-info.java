/** The page on which the set of plugins is taken along and applied. */
package org.rapportcrm.app.pluginset.web;
