package org.rapportcrm.api.contact;

/**
 * Two companies became one. It comes after the commit, to each observer in a transaction of its
 * own; observe it {@link org.rapportcrm.api.hook.Reliable reliably} when rows have to move. Of the
 * contacts that changed their company with it, {@link ContactsChanged} tells.
 *
 * @param keptId the company that stays
 * @param mergedId the company that is gone; what a plugin keeps of it moves to {@code keptId}
 */
public record CompaniesMerged(long keptId, long mergedId) {}
