/** Import of files, row by row, into the core or into a plugin. */
package org.rapportcrm.api.imports;
