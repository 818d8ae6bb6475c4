/** Lists as files: CSV, XLSX and vCard, written while they are read. */
package org.rapportcrm.app.export;
