/** Custom fields through REST and in the OpenAPI document. */
package org.rapportcrm.app.field.rest;
