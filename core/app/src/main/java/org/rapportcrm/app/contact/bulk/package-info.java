/** Changes of many contacts, at once or by a job, and the way back. */
package org.rapportcrm.app.contact.bulk;
