package org.rapportcrm.app.contact.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything that is kept about one person as a page that the person can read, print and keep: one
 * table for each kind of record, without scripts and without anything from elsewhere. Pure.
 */
final class PersonReport {

  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1b1b1b;background:#fff}h1{font-size:1.6rem}h2{font-size:1.15rem;"
          + "margin-block-start:2rem}table{border-collapse:collapse;inline-size:100%}"
          + "th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:start;vertical-align:top;"
          + "overflow-wrap:anywhere}th{background:#f3f3f1}.wide{overflow-x:auto}";

  /** What only programs read, such as the keys of other records; it is in the file for them. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "id|(?!external_).*_id|position|path|origin|field|scarce|challenge|seq|.*hash|.*_key");

  /** By which what was written by itself is found again; a person never saw such a number. */
  private static final String REFERENCE = "interactions.external_id";

  /** Gives names and values as the reader calls and writes them. */
  interface Wording {

    /** The name of a kind of record. */
    String kind(String kind);

    /** The name of a column of it. */
    String column(String kind, String column);

    /** A value of the column. */
    String value(String kind, String column, Object value);
  }

  private final Wording words;
  private final StringBuilder html = new StringBuilder();

  /** A report in these words. */
  PersonReport(Wording words) {
    this.words = words;
  }

  /** The page in UTF-8. */
  String of(
      String title,
      String note,
      Locale locale,
      boolean rightToLeft,
      Map<String, List<Map<String, Object>>> all) {
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escaped(locale.toLanguageTag()))
        .append(rightToLeft ? "\" dir=\"rtl\">" : "\">")
        .append(
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1><bdi>")
        .append(escaped(title))
        .append("</bdi></h1>\n<p>")
        .append(escaped(note))
        .append("</p>\n");
    all.forEach(
        (kind, rows) -> {
          if (!rows.isEmpty()) {
            kind(kind, rows);
          }
        });
    return html.append("</body></html>\n").toString();
  }

  private void kind(String kind, List<Map<String, Object>> rows) {
    html.append("<h2>")
        .append(escaped(words.kind(kind)))
        .append("</h2>\n<div class=\"wide\"><table>");
    if (rows.size() == 1) {
      rows.get(0).forEach((field, value) -> fact(kind, field, value));
    } else {
      table(kind, rows);
    }
    html.append("</table></div>\n");
  }

  private void fact(String kind, String field, Object value) {
    if (value != null && isForPeople(kind, field)) {
      html.append("<tr><th scope=\"row\">")
          .append(escaped(words.column(kind, field)))
          .append("</th>");
      cell(kind, field, value);
      html.append("</tr>\n");
    }
  }

  private void table(String kind, List<Map<String, Object>> rows) {
    List<String> fields =
        rows.stream()
            .flatMap(row -> row.entrySet().stream().filter(e -> e.getValue() != null))
            .map(Map.Entry::getKey)
            .filter(field -> isForPeople(kind, field))
            .distinct()
            .toList();
    html.append("<thead><tr>");
    fields.forEach(
        field ->
            html.append("<th scope=\"col\">")
                .append(escaped(words.column(kind, field)))
                .append("</th>"));
    html.append("</tr></thead>\n");
    for (Map<String, Object> row : rows) {
      html.append("<tr>");
      fields.forEach(field -> cell(kind, field, row.get(field)));
      html.append("</tr>\n");
    }
  }

  private void cell(String kind, String field, Object value) {
    html.append("<td><bdi>")
        .append(value == null ? "" : escaped(words.value(kind, field, value)))
        .append("</bdi></td>");
  }

  private static boolean isForPeople(String kind, String field) {
    return !FOR_PROGRAMS.matcher(field).matches() && !REFERENCE.equals(kind + '.' + field);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
