/**
 * One contact: read in full, created and changed, with what must hold of it – an address belongs to
 * one contact, a new stage is remembered, and the words it is found by follow its fields.
 */
package org.rapportcrm.app.contact.record;
