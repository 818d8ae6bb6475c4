/** What a plugin would do to the database: its migrations and its entities. */
package org.rapportcrm.launcher.check.data;
