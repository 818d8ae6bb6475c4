/** REST resources that explain plugins. */
package org.rapportcrm.app.plugin.explain.rest;
