/** The page of purchases, and the form on a contact. */
package org.rapportcrm.app.purchase.web;
