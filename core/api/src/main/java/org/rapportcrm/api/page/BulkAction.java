package org.rapportcrm.api.page;

/**
 * An action on the contacts that are selected in a list.
 *
 * @param id the action's name within its plugin
 * @param labelKey message key of the button
 * @param icon a PrimeIcons name without the prefix
 * @param capability the right that is asked
 * @param work the CDI bean that does it
 */
public record BulkAction(
    String id, String labelKey, String icon, String capability, Class<? extends BulkWork> work) {}
