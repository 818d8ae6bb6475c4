package org.rapportcrm.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request to a public page.
 *
 * @param token what stands after the prefix
 * @param parameters query and form parameters, at most 200 with 20,000 characters each
 * @param locale best language by {@code ?lang=} or the browser
 * @param address the sender's network address
 * @param userAgent what the browser calls itself, may be empty
 */
public record PublicRequest(
    String token,
    Map<String, List<String>> parameters,
    Locale locale,
    String address,
    String userAgent) {

  /** The first value of a parameter, or {@code null}. */
  public String parameter(String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
