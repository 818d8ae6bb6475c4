package org.rapportcrm.api.hook;

/**
 * May keep contacts from being put into the trash, such as one with points that still have to be
 * paid out. The person who wanted to delete them reads the plugin's name and the reason. Not asked
 * when a contact is erased, because that is the contact's right, nor when the trash is emptied.
 */
public interface ContactDeletionFilter extends Filter<ContactDeletion> {}
