/** Purposes and their words through REST. */
package org.rapportcrm.app.purpose.rest;
