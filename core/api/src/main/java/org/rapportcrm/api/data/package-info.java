/** Access to the database that core and plugins share, and demo data. */
package org.rapportcrm.api.data;
