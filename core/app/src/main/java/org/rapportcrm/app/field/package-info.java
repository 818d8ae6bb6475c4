/**
 * Custom fields: what an installation wants to know of its contacts, companies, deals and purchases
 * beyond what Rapport has for all; defined while it runs, kept in typed columns.
 */
package org.rapportcrm.app.field;
