/** What messages may name, through REST. */
package org.rapportcrm.app.message.rest;
