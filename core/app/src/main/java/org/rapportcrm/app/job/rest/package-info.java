/** The REST resource of background work. */
package org.rapportcrm.app.job.rest;
