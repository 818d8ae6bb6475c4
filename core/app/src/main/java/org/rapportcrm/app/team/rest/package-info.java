/** Teams through REST. */
package org.rapportcrm.app.team.rest;
