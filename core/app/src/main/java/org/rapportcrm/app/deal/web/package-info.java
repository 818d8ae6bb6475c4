/** The board of deals and its form. */
package org.rapportcrm.app.deal.web;
