/** Typed settings of a plugin; the core generates the page and keeps the values. */
package org.rapportcrm.api.settings;
