/** Companies through REST. */
package org.rapportcrm.app.company.rest;
