package org.rapportcrm.api.web;

import java.util.Locale;

/**
 * The answer of a public page.
 *
 * @param status HTTP status
 * @param title the page's title, as text; unused for a redirect
 * @param body HTML of the page's content, from {@link Templates} so that values are escaped; the
 *     core puts the theme's frame around it
 * @param locale language of the page; decides the direction
 * @param location absolute or local address to go to, with status 302 or 303; else {@code null}
 */
public record PublicResponse(
    int status, String title, String body, Locale locale, String location) {

  /** A page. */
  public static PublicResponse page(String title, String body, Locale locale) {
    return new PublicResponse(200, title, body, locale, null);
  }

  /** A page with another status. */
  public static PublicResponse page(int status, String title, String body, Locale locale) {
    return new PublicResponse(status, title, body, locale, null);
  }

  /** Sends the person on. */
  public static PublicResponse redirect(String location) {
    return new PublicResponse(303, null, null, Locale.ENGLISH, location);
  }

  /** The token is none of ours: 404 with a friendly page of the core. */
  public static PublicResponse unknownToken() {
    return new PublicResponse(404, null, null, null, null);
  }
}
