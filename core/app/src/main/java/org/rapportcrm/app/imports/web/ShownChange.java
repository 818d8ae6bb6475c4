package org.rapportcrm.app.imports.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.FieldNames;
import org.rapportcrm.app.imports.ImportRun;

/**
 * What one row would do, for the comparison on the page.
 *
 * @param page where the record is shown that is known already, or {@code null}
 */
public record ShownChange(long line, String name, boolean isNew, String page, List<Cell> cells) {

  private static final Map<String, String> PAGES =
      Map.of(
          "contacts", "/console/contact/",
          "companies", "/console/company/",
          "deals", "/console/deal/");

  /** One field: what is stored and what the row says. */
  public record Cell(String label, String before, String after) {}

  static List<ShownChange> of(ImportRun run, ImportKind kind, Locale locale, Messages messages) {
    return run.tried().changes().stream()
        .map(change -> of(change, kind, locale, messages))
        .toList();
  }

  private static ShownChange of(
      ImportChange change, ImportKind kind, Locale locale, Messages messages) {
    return new ShownChange(
        change.line(),
        change.name(),
        change.recordId() == 0,
        change.recordId() > 0 && PAGES.containsKey(kind.id())
            ? PAGES.get(kind.id()) + change.recordId()
            : null,
        change.cells().stream()
            .map(
                cell ->
                    new Cell(
                        FieldNames.of(kind, cell.field(), locale, messages),
                        shown(cell.field(), cell.before(), locale, messages),
                        shown(cell.field(), cell.after(), locale, messages)))
            .toList());
  }

  /** What an address is for is a word of ours. */
  private static String shown(String field, String value, Locale locale, Messages messages) {
    return field.endsWith("Kind") && value != null
        ? FieldNames.ending(value, locale, messages)
        : value;
  }
}
