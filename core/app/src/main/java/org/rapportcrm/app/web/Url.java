package org.rapportcrm.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A path of the console with query parameters; empty ones are left out. */
public final class Url {

  private final StringBuilder text;
  private boolean hasQuery;

  private Url(String path) {
    text = new StringBuilder(path);
  }

  /** A path from the context's root, such as {@code /console/contacts}. */
  public static Url of(String path) {
    return new Url(path);
  }

  /** An address without a parameter of its query; all others stay as they were. */
  public static String without(String name, String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    String kept =
        Arrays.stream(address.substring(query + 1).split("&"))
            .filter(pair -> !pair.equals(name) && !pair.startsWith(name + "="))
            .collect(Collectors.joining("&"));
    return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }

  /** With this parameter, unless its value is {@code null} or empty. */
  public Url with(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.append(hasQuery ? '&' : '?').append(encoded(name)).append('=');
      text.append(encoded(value.toString()));
      hasQuery = true;
    }
    return this;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
