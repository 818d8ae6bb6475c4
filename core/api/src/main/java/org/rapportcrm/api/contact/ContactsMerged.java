package org.rapportcrm.api.contact;

/**
 * Two contacts became one. It comes after the commit, to each observer in a transaction of its own;
 * observe it {@link org.rapportcrm.api.hook.Reliable reliably} when rows have to move.
 *
 * @param keptId the contact that stays
 * @param mergedId the contact that is gone; what a plugin keeps of it moves to {@code keptId}
 */
public record ContactsMerged(long keptId, long mergedId) {}
