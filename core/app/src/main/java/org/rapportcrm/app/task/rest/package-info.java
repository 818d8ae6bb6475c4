/** Tasks through REST. */
package org.rapportcrm.app.task.rest;
