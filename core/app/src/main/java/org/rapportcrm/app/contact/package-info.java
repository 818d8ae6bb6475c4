/**
 * Contacts: the people we have a relationship with. A contact is created by hand, by REST, by an
 * import or by a plugin; it may be put into the trash and taken back for 30 days; two that are one
 * person are merged; and who asks for it is erased for good.
 *
 * <p>Here are the words: the fields of a contact, what they may hold, and a checked change of them.
 * {@code find} has the lists, {@code record} one contact, {@code bulk} many at once, {@code merge},
 * {@code trash} and {@code privacy} what their names say.
 */
package org.rapportcrm.app.contact;
