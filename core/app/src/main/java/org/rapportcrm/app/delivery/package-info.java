/**
 * One message to many contacts, or a letter to one: batches and their recipients, what goes into
 * each message, and the wires to the {@linkplain org.rapportcrm.app.delivery.engine engine} that
 * sends them.
 */
package org.rapportcrm.app.delivery;
