/**
 * What all REST resources stand on: JSON in and out, problem details, cursors, capabilities,
 * idempotency, and the OpenAPI document.
 */
package org.rapportcrm.app.rest;
