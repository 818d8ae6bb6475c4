/** Contacts that were deleted: taken back for 30 days, gone afterwards, unless a plugin objects. */
package org.rapportcrm.app.contact.trash;
