/** The database that core and plugins share: connections, keys, migrations. */
package org.rapportcrm.app.data;
