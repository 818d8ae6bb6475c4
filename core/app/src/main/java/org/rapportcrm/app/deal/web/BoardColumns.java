package org.rapportcrm.app.deal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealFinder.StageSum;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.web.Slice;

/** The columns of the board: each shows its first deals, and leads on to the next ones. */
@ApplicationScoped
public class BoardColumns {

  private static final int CARDS = 20;

  @Inject private DealFinder finder;
  @Inject private DealWords words;

  /**
   * A stage with its deals.
   *
   * @param count how many there are in all
   * @param sums what all of them sum up to, by currency
   * @param weighted the same by their chances; empty where they are over
   * @param more path to the next ones, or {@code null}
   */
  public record Column(
      Stage stage,
      String label,
      List<DealRow> deals,
      long count,
      String sums,
      String weighted,
      String more) {}

  /** All columns of the pipeline. */
  List<Column> of(Pipeline pipeline, DealFilter filter, DealView view) {
    List<StageSum> sums = finder.sums(filter);
    List<Column> columns = new ArrayList<>();
    for (Stage stage : pipeline.stages()) {
      List<StageSum> own = sums.stream().filter(sum -> sum.stageId() == stage.id()).toList();
      boolean begins = view.column() != null && view.column() == stage.id();
      Slice<DealRow> cards = cards(stage, filter, begins ? view.after() : null);
      columns.add(
          new Column(
              stage,
              words.stage(stage),
              cards.rows(),
              own.stream().mapToLong(StageSum::deals).sum(),
              words.amounts(own),
              stage.isOver() ? "" : words.weighted(own),
              more(stage, cards.last(), view)));
    }
    return columns;
  }

  private Slice<DealRow> cards(Stage stage, DealFilter filter, String after) {
    DealFilter here = filter.at(stage.id());
    return Slice.of(
        stage.isOver()
            ? finder.byMove(here, movePlace(after), CARDS + 1)
            : finder.byDay(here, dayPlace(after), CARDS + 1),
        CARDS);
  }

  private static String more(Stage stage, DealRow last, DealView view) {
    if (last == null) {
      return null;
    }
    String place = stage.isOver() ? Cursor.of(last.stageSince(), last.id()) : dayCursor(last);
    return view.path()
        .with("stage", stage.word())
        .with("column", stage.id())
        .with("after", place)
        .toString();
  }

  static String dayCursor(DealRow last) {
    return Cursor.of(last.closesOn(), last.id());
  }

  static DealFinder.After dayPlace(String cursor) {
    return Cursor.parse(cursor, LocalDate.class, Long.class)
        .map(p -> new DealFinder.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
        .orElse(null);
  }

  private static DealFinder.Moved movePlace(String cursor) {
    return Cursor.parse(cursor, Instant.class, Long.class)
        .map(p -> new DealFinder.Moved(p.get(0, Instant.class), p.get(1, Long.class)))
        .orElse(null);
  }
}
