/** The pages that explain plugins. */
package org.rapportcrm.app.plugin.explain.web;
