/**
 * The OpenAPI document, made of the REST resources themselves: what is deployed and active is in
 * it, and nothing else. Its words come from {@link org.rapportcrm.api.rest.Doc}.
 */
package org.rapportcrm.app.rest.openapi;
