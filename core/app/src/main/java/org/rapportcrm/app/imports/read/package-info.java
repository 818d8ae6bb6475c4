/** Reads files of unknown make, row by row, and says what they are. */
package org.rapportcrm.app.imports.read;
