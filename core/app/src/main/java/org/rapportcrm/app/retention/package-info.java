/** How long data that grows with use is kept, and what goes when its time is over. */
package org.rapportcrm.app.retention;
