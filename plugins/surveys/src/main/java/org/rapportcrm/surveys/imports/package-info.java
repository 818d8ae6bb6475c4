/** Answers out of files. */
package org.rapportcrm.surveys.imports;
