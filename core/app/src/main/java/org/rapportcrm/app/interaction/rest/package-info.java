/** Interactions through REST. */
package org.rapportcrm.app.interaction.rest;
