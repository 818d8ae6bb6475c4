/**
 * Tasks: what somebody is to do by a day, for a contact, a company, a deal or for nobody. A task
 * that comes again makes the next one when it is done. It knows what it is about and tells whom it
 * is given to.
 */
package org.rapportcrm.app.task;
