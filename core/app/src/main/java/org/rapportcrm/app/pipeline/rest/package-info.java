/** Pipelines through REST. */
package org.rapportcrm.app.pipeline.rest;
