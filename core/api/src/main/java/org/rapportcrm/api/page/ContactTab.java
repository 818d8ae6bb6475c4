package org.rapportcrm.api.page;

/**
 * A tab on a contact's page. Its Facelet is included when the tab is opened, with {@code contactId}
 * (a {@code Long}) as a parameter; a failure in it shows an error card in the tab and nothing else.
 *
 * @param id last part of the tab's address, such as {@code loyalty}
 * @param labelKey message key of its name
 * @param icon a PrimeIcons name without the prefix
 * @param view the Facelet, such as {@code /plugins/loyalty/tab.xhtml}; it needs no {@link Page}
 * @param capability the right that is asked
 */
public record ContactTab(String id, String labelKey, String icon, String view, String capability) {}
