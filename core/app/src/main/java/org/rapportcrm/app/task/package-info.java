/** Tasks: what somebody promised to do for a contact. */
package org.rapportcrm.app.task;
