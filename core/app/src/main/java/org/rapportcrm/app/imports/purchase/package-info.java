/** Purchases that a file brings, with their refunds. */
package org.rapportcrm.app.imports.purchase;
