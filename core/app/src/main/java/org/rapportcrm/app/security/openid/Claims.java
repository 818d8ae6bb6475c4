package org.rapportcrm.app.security.openid;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the provider says about a person. Pure.
 *
 * @param values as the token, and then the answer about the person, name them
 */
record Claims(Map<String, Object> values) {

  private static final int LONGEST_SUBJECT = 255;

  /** Who it is at the provider, for ever; {@code null} when it is missing or too long. */
  String subject() {
    String subject = text("sub");
    return subject == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT
        ? null
        : subject;
  }

  /** The address in this claim; {@code null} for none. */
  String email(String claim) {
    Object found = at(claim);
    Object first = found instanceof List<?> list && !list.isEmpty() ? list.get(0) : found;
    return first instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  /** Whether the provider says that it verified the address; some write it as a text. */
  boolean isVerified() {
    return "true".equals(String.valueOf(values.get("email_verified")));
  }

  /** What the person is called. */
  String name(String otherwise) {
    String name = text("name");
    if (name == null || name.isBlank()) {
      name = (word("given_name") + " " + word("family_name")).strip();
    }
    String called = name.isBlank() ? otherwise : name.strip();
    return called.length() <= 200 ? called : called.substring(0, 200);
  }

  /** The groups; empty where the provider tells nothing about groups. */
  Optional<List<String>> groups(String claim) {
    Object found = claim.isEmpty() ? null : at(claim);
    if (found instanceof String one) {
      return Optional.of(List.of(one.split("[ ,]+")));
    }
    return found instanceof Collection<?> all
        ? Optional.of(all.stream().filter(Objects::nonNull).map(String::valueOf).toList())
        : Optional.empty();
  }

  /** Whether the provider says that more than one thing was shown to it (RFC 8176). */
  boolean isStrong() {
    return values.get("amr") instanceof Collection<?> ways && ways.contains("mfa");
  }

  /** The language the person wants, as a tag; {@code null} when it is not told. */
  String language() {
    String locale = text("locale");
    return locale == null ? null : locale.replace('_', '-');
  }

  /** The person's time zone; {@code null} when it is not told. */
  String zone() {
    return text("zoneinfo");
  }

  /** With what else is said about the same person; what the token says goes first. */
  Claims and(Map<String, Object> more) {
    Map<String, Object> both = new HashMap<>(more);
    both.putAll(values);
    return new Claims(both);
  }

  /** Whether the claim is there. */
  boolean has(String claim) {
    return claim.isEmpty() || at(claim) != null;
  }

  /** The value of that name, else what a path with dots leads to. */
  private Object at(String claim) {
    if (values.containsKey(claim)) {
      return values.get(claim);
    }
    Object found = values;
    for (String part : claim.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return found;
  }

  private String word(String name) {
    String text = text(name);
    return text == null ? "" : text;
  }

  private String text(String name) {
    return values.get(name) instanceof String text ? text : null;
  }
}
