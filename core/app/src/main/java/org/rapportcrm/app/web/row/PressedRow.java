package org.rapportcrm.app.web.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapportcrm.api.page.Here;

/**
 * The row whose AJAX action was pressed. Faces tells only the row's number at that moment; another
 * row has that number when an answer that was still on its way took one out. So what acts in a row
 * sends the row's key along: {@code <f:param name="row" value="#{row.key}"/>} in the button.
 */
public final class PressedRow {
  private static final String SENT = "row";

  private PressedRow() {}

  /** Whether it is the row with this key. */
  public static boolean is(String key) {
    return key.equals(Here.parameter(SENT));
  }

  /** The row that it is; empty when it is gone. */
  public static <T> Optional<T> among(List<T> rows, Function<T, String> key) {
    return rows.stream().filter(row -> is(key.apply(row))).findFirst();
  }
}
