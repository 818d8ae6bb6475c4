package org.rapportcrm.app.export;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A list from its beginning to its end, some rows at each call, none twice. */
public final class Chunks<R> implements Supplier<List<R>> {

  private final Function<R, List<R>> after;
  private R last;
  private boolean over;

  /**
   * Over a list.
   *
   * @param after the rows after that one, or the first ones after {@code null}; none at the end
   */
  public Chunks(Function<R, List<R>> after) {
    this.after = after;
  }

  @Override
  public List<R> get() {
    if (over) {
      return List.of();
    }
    List<R> rows = after.apply(last);
    over = rows.isEmpty();
    last = over ? null : rows.get(rows.size() - 1);
    return rows;
  }
}
