/** Rules in REST. */
package org.rapportcrm.app.routing.rest;
