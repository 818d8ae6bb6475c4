/**
 * Sends one message to many contacts, each exactly once or visibly unknown.
 *
 * <p>{@link org.rapportcrm.app.delivery.Engine} and all it uses is plain Java over a data source,
 * so that tests can start it in a process of its own and kill it; CDI only wires it. What is
 * guaranteed, and why, is in {@code docs/delivery.md}.
 */
package org.rapportcrm.app.delivery;
