/** Lists as files for spreadsheets. */
package org.rapportcrm.api.export;
