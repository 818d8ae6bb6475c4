/** Companies that a file brings. */
package org.rapportcrm.app.imports.company;
