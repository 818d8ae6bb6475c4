/** Contacts, and what belongs to one of them, through REST. */
package org.rapportcrm.app.contact.rest;
