package org.rapportcrm.app.imports.web;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.ImportRun;

/**
 * What one row would do, for the comparison on the page.
 *
 * @param contactId the record that is known already, or 0 for a new one
 */
public record ShownChange(long line, String name, long contactId, List<Cell> cells) {

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
        change.recordId(),
        change.cells().stream()
            .map(
                cell ->
                    new Cell(
                        kind.field(cell.field())
                            .map(ImportField::labelKey)
                            .map(key -> messages.text(locale, key))
                            .orElse(cell.field()),
                        cell.before(),
                        cell.after()))
            .toList());
  }
}
