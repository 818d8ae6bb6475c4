/** The pages of notifications. */
package org.rapportcrm.app.notification.web;
