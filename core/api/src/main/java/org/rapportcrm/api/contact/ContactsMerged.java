package org.rapportcrm.api.contact;

/**
 * Two contacts became one.
 *
 * @param keptId the contact that stays
 * @param mergedId the contact that is gone; what a plugin keeps of it moves to {@code keptId}
 */
public record ContactsMerged(long keptId, long mergedId) {}
