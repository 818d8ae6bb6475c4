/**
 * Contacts: the people we have a relationship with. A contact is created by hand, by REST, by an
 * import or by a plugin; it may be put into the trash and taken back for 30 days; two that are one
 * person are merged; and who asks for it is erased for good.
 */
package org.rapportcrm.app.contact;
