/** REST resources of notifications. */
package org.rapportcrm.app.notification.rest;
