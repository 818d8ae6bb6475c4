/** Account plans through REST. */
package org.rapportcrm.app.plan.rest;
