/** Segments through REST. */
package org.rapportcrm.app.segment.rest;
