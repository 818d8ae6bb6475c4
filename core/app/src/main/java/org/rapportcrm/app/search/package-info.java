/** The console's search over everything (Ctrl-K). */
package org.rapportcrm.app.search;
