/** The REST resources of the report. */
package org.rapportcrm.ror.rest;
