/** The audit log through REST. */
package org.rapportcrm.app.audit.rest;
