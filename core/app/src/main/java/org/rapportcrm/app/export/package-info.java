/**
 * Lists as files: CSV, XLSX and vCard, written while they are read. It knows columns and rows, and
 * none of the records that are in them.
 */
package org.rapportcrm.app.export;
