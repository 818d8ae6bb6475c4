package org.rapportcrm.api.page;

/**
 * An entry of the side menu, shown to people who hold its capability.
 *
 * @param section the group it stands in
 * @param labelKey message key of the text
 * @param icon a PrimeIcons name without the prefix, such as {@code envelope}
 * @param path absolute path of the page, such as {@code /plugins/loyalty/programmes}
 * @param capability the right that the page asks for
 */
public record MenuEntry(
    Section section, String labelKey, String icon, String path, String capability) {}
