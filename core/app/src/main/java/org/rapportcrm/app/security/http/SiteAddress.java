package org.rapportcrm.app.security.http;

/**
 * Where people reach this installation: what {@code RAPPORT_BASE_URL} said at the start, and
 * nothing else, because cookies and links must agree about it.
 */
public final class SiteAddress {

  private SiteAddress() {}

  /** The address without a slash at the end; empty when unknown, as in tests. */
  public static String current() {
    String url = System.getProperty("rapport.base-url", "");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
