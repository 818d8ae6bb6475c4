/** Which theme dresses the console, the public pages and the mail. */
package org.rapportcrm.app.theme;
