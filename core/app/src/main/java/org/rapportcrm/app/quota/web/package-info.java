/** The page of the forecast with its quotas. */
package org.rapportcrm.app.quota.web;
