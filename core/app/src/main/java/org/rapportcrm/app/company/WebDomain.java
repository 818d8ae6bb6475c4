package org.rapportcrm.app.company;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The domain that a company has for itself, out of its website or mail address. Pure. */
final class WebDomain {

  private static final Pattern HOST =
      Pattern.compile(
          "^\\s*(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:[^/@\\s]*@)?([^/:?#\\s]+\\.[^/:?#\\s]+?)\\.?(?:[/:?#].*)?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LIMIT = 255;

  /** Hosts that many share: mail for everybody, networks, shops and pages under one roof. */
  private static final Set<String> SHARED =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "yahoo.com",
          "ymail.com",
          "hotmail.com",
          "outlook.com",
          "live.com",
          "msn.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "gmx.de",
          "gmx.net",
          "gmx.com",
          "web.de",
          "t-online.de",
          "freenet.de",
          "mail.ru",
          "yandex.ru",
          "yandex.com",
          "proton.me",
          "protonmail.com",
          "zoho.com",
          "mail.com",
          "orange.fr",
          "wanadoo.fr",
          "libero.it",
          "facebook.com",
          "instagram.com",
          "linkedin.com",
          "twitter.com",
          "x.com",
          "youtube.com",
          "tiktok.com",
          "t.me",
          "telegram.me",
          "wa.me",
          "linktr.ee",
          "etsy.com",
          "amazon.com",
          "sites.google.com",
          "g.page",
          "maps.google.com",
          "aparat.com",
          "chmail.ir");

  private WebDomain() {}

  /**
   * The domain of a website in lower case and ASCII, without {@code www}.
   *
   * @return {@code null} where there is none, or where it is one that many share
   */
  static String ofWebsite(String website) {
    Matcher matcher = HOST.matcher(website == null ? "" : website);
    return matcher.matches() ? own(matcher.group(1)) : null;
  }

  /** The domain of a mail address, or {@code null}. */
  static String ofMail(String address) {
    return address == null || address.indexOf('@') < 1
        ? null
        : own(address.substring(address.lastIndexOf('@') + 1));
  }

  private static String own(String host) {
    String ascii;
    try {
      ascii = IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null; // not a name that the web knows
    }
    String bare = ascii.startsWith("www.") ? ascii.substring(4) : ascii;
    return bare.length() > LIMIT || bare.indexOf('.') < 1 || SHARED.contains(bare) ? null : bare;
  }
}
