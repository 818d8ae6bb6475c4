package org.rapportcrm.app.message;

import org.rapportcrm.theme.MailColours;

/**
 * What every message of this Rapport has in common.
 *
 * @param siteName who writes
 * @param postalAddress where the sender can be found; the law of many countries asks for it
 * @param baseUrl absolute address of this Rapport, without a slash at the end
 * @param colours of the theme, with the site's own colour of buttons and links if it has one
 * @param logo absolute address of the picture at the head, or {@code null}
 * @param footKey key of the theme's words at the foot, or {@code null}
 */
public record Letterhead(
    String siteName,
    String postalAddress,
    String baseUrl,
    MailColours colours,
    String logo,
    String footKey) {

  /** Without anything of a theme but the colour of buttons and links, {@code #rrggbb}. */
  public Letterhead(String siteName, String postalAddress, String baseUrl, String colour) {
    this(siteName, postalAddress, baseUrl, MailColours.OWN.withAccent(colour), null, null);
  }
}
