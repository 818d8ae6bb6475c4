/** Maps the columns of a file to the fields of an import kind, and cells to checked values. */
package org.rapportcrm.app.imports.map;
