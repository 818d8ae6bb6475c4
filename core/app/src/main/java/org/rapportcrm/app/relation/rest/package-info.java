/** Relations through REST. */
package org.rapportcrm.app.relation.rest;
