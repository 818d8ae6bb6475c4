/** Purchases through REST. */
package org.rapportcrm.app.purchase.rest;
