/** The console's pages of imports. */
package org.rapportcrm.app.imports.web;
