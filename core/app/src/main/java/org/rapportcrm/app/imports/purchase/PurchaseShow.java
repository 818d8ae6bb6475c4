package org.rapportcrm.app.imports.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportChange.Cell;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.imports.write.ContactsBack;
import org.rapportcrm.app.imports.write.Person;

/** What a try shows of purchases, field by field. */
final class PurchaseShow {

  private PurchaseShow() {}

  /**
   * A purchase before a row.
   *
   * @param custom custom fields that the row changes, with what they held
   */
  record Before(String description, boolean refunded, Map<Definition, String> custom) {

    static Before of(Purchase purchase, CustomChange said) {
      return new Before(purchase.description, purchase.refunded, purchase.custom.before(said));
    }
  }

  /** Shows a new one. */
  static void fresh(
      ImportContext context,
      ImportRow row,
      Person customer,
      Purchase purchase,
      PurchaseRow said,
      Before before) {
    if (!context.wantsChanges()) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell("at", null, said.at().atZone(context.zone()).toLocalDateTime().toString()));
    cells.add(
        new Cell(
            "amount",
            null,
            said.amount().stripTrailingZeros().toPlainString() + " " + said.currency()));
    if (said.description() != null) {
      cells.add(new Cell("description", null, said.description()));
    }
    if (said.refunded()) {
      cells.add(new Cell("refunded", null, "✓"));
    }
    purchase.custom.show(cells, before.custom(), row);
    context.show(new ImportChange(row.line(), ContactsBack.name(customer), 0, cells));
  }

  /** Shows one that is recorded and changed. */
  static void changed(ImportContext context, ImportRow row, Purchase purchase, Before before) {
    if (!context.wantsChanges()) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    if (!Objects.equals(before.description(), purchase.description)) {
      cells.add(new Cell("description", before.description(), purchase.description));
    }
    if (before.refunded() != purchase.refunded) {
      cells.add(new Cell("refunded", null, "✓"));
    }
    purchase.custom.show(cells, before.custom(), row);
    context.show(new ImportChange(row.line(), purchase.key, purchase.id, cells));
  }
}
