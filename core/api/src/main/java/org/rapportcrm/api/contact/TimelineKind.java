package org.rapportcrm.api.contact;

/**
 * A kind of interaction, as the timeline shows it.
 *
 * @param kind the stored word, two with a dot, such as {@code survey.answered}; what is stored
 *     keeps it after the plugin is gone
 * @param labelKey message key of its name
 * @param icon a PrimeIcons name without the prefix
 * @param helps whether an interaction of this kind counts as help unless it says otherwise
 */
public record TimelineKind(String kind, String labelKey, String icon, boolean helps) {}
