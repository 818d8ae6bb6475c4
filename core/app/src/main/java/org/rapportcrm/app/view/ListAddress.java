package org.rapportcrm.app.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The query of a list's address, taken apart: everything that a list shows stands in its address.
 * Pure.
 *
 * @param filter what restricts and sorts the list, in the order of the address
 * @param columns keys parted by commas, or {@code null}
 * @param view key of the saved view that was opened, {@code all} for none, or {@code null}
 */
public record ListAddress(Map<String, String> filter, String columns, String view) {

  /** Names the columns. */
  public static final String COLUMNS = "cols";

  /** Names the saved view. */
  public static final String VIEW = "saved";

  /** What belongs to a place in the list or to a moment, not to the list itself. */
  private static final Set<String> PASSING =
      Set.of("cursor", "before", "after", "undo", "bulk", "deleted", "lang");

  /** Of the part of an address after its question mark; {@code null} is empty. */
  public static ListAddress of(String query) {
    Map<String, String> filter = new LinkedHashMap<>();
    List<String> columns = new ArrayList<>();
    String view = null;
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
      if (name.equals(COLUMNS)) {
        columns.add(value);
      } else if (name.equals(VIEW)) {
        view = value.isEmpty() ? null : value;
      } else if (!value.isEmpty() && !name.isEmpty() && !PASSING.contains(name)) {
        filter.putIfAbsent(name, value);
      }
    }
    String joined = String.join(",", Columns.keys(String.join(",", columns)));
    return new ListAddress(filter, joined.isEmpty() ? null : joined, view);
  }

  /** The filter as it stands in an address, the same for the same filter whatever the order. */
  public String filterText() {
    return filter.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** Whether the two show the same rows in the same columns. */
  public boolean shows(String otherFilter, String otherColumns) {
    return filterText().equals(of(otherFilter).filterText())
        && Columns.keys(columns).equals(Columns.keys(otherColumns));
  }

  /** The address of this list. */
  public String on(String path) {
    StringBuilder text = new StringBuilder(filterText());
    add(text, COLUMNS, columns);
    add(text, VIEW, view);
    return text.isEmpty() ? path : path + "?" + text;
  }

  /** The address of a place in this list. */
  public String on(String path, String parameter, String place) {
    String list = on(path);
    return list + (list.contains("?") ? "&" : "?") + encoded(parameter) + "=" + encoded(place);
  }

  /** The same list as another view, or as none. */
  public ListAddress as(String otherView) {
    return new ListAddress(filter, columns, otherView);
  }

  private static void add(StringBuilder text, String name, String value) {
    if (value != null && !value.isEmpty()) {
      text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
