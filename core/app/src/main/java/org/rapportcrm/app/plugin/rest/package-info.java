/** The REST resource of plugins. */
package org.rapportcrm.app.plugin.rest;
