package org.rapportcrm.app.imports.write;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.rapportcrm.api.imports.ImportChange.Cell;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;

/** What a try shows of further addresses and numbers. */
public final class WayCells {

  private WayCells() {}

  /** Adds what a row brings. */
  public static void add(List<Cell> cells, Ways before, Ways after) {
    if (after.equals(before)) {
      return;
    }
    kind(cells, WayFields.EMAIL_KIND, before.emailKind(), after.emailKind());
    further(cells, WayFields.EMAIL, before.emails(), after.emails(), Line::kind, Line::text);
    kind(cells, WayFields.PHONE_KIND, before.phoneKind(), after.phoneKind());
    further(cells, WayFields.PHONE, before.phones(), after.phones(), Line::kind, Line::text);
    kind(cells, WayFields.ADDRESS_KIND, before.addressKind(), after.addressKind());
    further(cells, "street", before.places(), after.places(), Place::kind, Place::inOneLine);
  }

  private static void kind(List<Cell> cells, String field, String was, String is) {
    if (!Objects.equals(was, is)) {
      cells.add(new Cell(field, was, is));
    }
  }

  /** None is ever taken away, so those with the same place are the same. */
  private static <T> void further(
      List<Cell> cells,
      String field,
      List<T> before,
      List<T> after,
      Function<T, String> kind,
      Function<T, String> text) {
    for (int i = 0; i < after.size(); i++) {
      T is = after.get(i);
      T was = i < before.size() ? before.get(i) : null;
      if (!is.equals(was)) {
        cells.add(
            new Cell(
                field + "." + kind.apply(is),
                was == null ? null : text.apply(was),
                text.apply(is)));
      }
    }
  }
}
