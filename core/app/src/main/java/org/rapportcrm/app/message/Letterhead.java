package org.rapportcrm.app.message;

/**
 * What every message of this Rapport has in common.
 *
 * @param siteName who writes
 * @param postalAddress where the sender can be found; the law of many countries asks for it
 * @param baseUrl absolute address of this Rapport, without a slash at the end
 * @param colour colour of buttons and links, {@code #rrggbb}
 */
public record Letterhead(String siteName, String postalAddress, String baseUrl, String colour) {}
