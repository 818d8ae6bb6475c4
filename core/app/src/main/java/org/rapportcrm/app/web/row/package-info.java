/** Buttons in rows: each acts on the record it was shown with, and on no other. */
package org.rapportcrm.app.web.row;
