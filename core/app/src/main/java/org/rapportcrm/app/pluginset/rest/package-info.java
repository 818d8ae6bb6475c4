/** The set of plugins through REST. */
package org.rapportcrm.app.pluginset.rest;
