package org.rapportcrm.loyalty.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;

/** Lists that are read from the newest id down, a page at a time, by an opaque cursor. */
final class Paging {

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final String PREFIX = "before:";

  private Paging() {}

  /** How many to give, from 1 to 500; 50 when nothing was said. */
  static int limit(String limit) {
    if (limit == null || limit.isBlank()) {
      return USUAL;
    }
    if (limit.matches("\\d{1,3}")
        && Integer.parseInt(limit) >= 1
        && Integer.parseInt(limit) <= MOST) {
      return Integer.parseInt(limit);
    }
    throw ProblemException.field(
        "limit",
        "limit is no number from 1 to " + MOST + ".",
        "Send a number from 1 to " + MOST + ".");
  }

  /** The id below which the page starts. */
  static long before(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return Long.MAX_VALUE;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.matches(PREFIX + "\\d{1,19}")) {
        return Long.parseLong(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    throw foreign();
  }

  /** A page, out of one row more than it shows. */
  static <T> Listing<T> page(List<T> rows, int limit, ToLongFunction<T> id) {
    if (rows.size() <= limit) {
      return Listing.of(rows, null);
    }
    List<T> shown = List.copyOf(rows.subList(0, limit));
    String text = PREFIX + id.applyAsLong(shown.get(limit - 1));
    String next =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    return Listing.of(shown, next);
  }

  /** A number in the query, or {@code null} where there is none. */
  static Long number(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.matches("\\d{1,18}")) {
      return Long.valueOf(text);
    }
    throw ProblemException.field(field, field + " is no number.", "Send an id, such as 42.");
  }

  private static ProblemException foreign() {
    return ProblemException.field(
        "cursor",
        "This cursor is none that this list gave.",
        "Send nextCursor of the page before unchanged, or leave cursor out to start anew.");
  }
}
