/** The page of background work. */
package org.rapportcrm.app.job.web;
