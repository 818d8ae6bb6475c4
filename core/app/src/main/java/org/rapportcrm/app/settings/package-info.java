/** Settings of core and plugins: values in one table, defaults in each schema. */
package org.rapportcrm.app.settings;
