/** Background work with a row in the database: visible, pausable, resumable. */
package org.rapportcrm.api.job;
