package org.rapportcrm.api.contact;

/**
 * Two contacts that had become one are two again. It comes after the commit, to each observer in a
 * transaction of its own; observe it {@link org.rapportcrm.api.hook.Reliable reliably}, and give
 * back what {@link MovedRows} remembers.
 *
 * @param keptId the contact that had stayed
 * @param mergedId the contact that is there again
 */
public record ContactsUnmerged(long keptId, long mergedId) {}
