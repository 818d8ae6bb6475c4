/**
 * Deals: purchases that are being talked about, each in a stage of a pipeline until it is won or
 * lost, and again when what was bought is to be renewed. A deal knows the contact and the company;
 * the forecast over all of them is in {@code quota}.
 */
package org.rapportcrm.app.deal;
