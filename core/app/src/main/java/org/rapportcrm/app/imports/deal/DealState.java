package org.rapportcrm.app.imports.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.write.Person;
import org.rapportcrm.app.pipeline.Stage;

/** A deal while a batch is worked on: what is stored, and what the rows make of it. */
final class DealState {

  /** A column of the table, and how its value is read from a trace. */
  enum Cell {
    NAME("name", "name"),
    CONTACT("contact_id", "customer"),
    COMPANY("company_id", "company"),
    AMOUNT("amount", "amount"),
    CURRENCY("currency", "currency"),
    PROBABILITY("probability", "probability"),
    CLOSES_ON("closes_on", "closesOn"),
    OWNER("owner_id", "owner"),
    LOST_REASON("lost_reason", "lostReason"),
    RENEWS_ON("renews_on", "renewsOn"),
    STAGE("stage_id", "stage"),
    PIPELINE("pipeline_id", "pipeline"),
    OUTCOME("outcome", "stage"),
    STAGE_SINCE("stage_since", "stage"),
    STALLED_AT("stalled_at", "stage");

    private final String column;
    private final String field;

    Cell(String column, String field) {
      this.column = column;
      this.field = field;
    }

    String column() {
      return column;
    }

    /** The field of the import that fills it. */
    String field() {
      return field;
    }

    /** A value of its text in a trace. */
    Object value(String text) {
      if (text == null) {
        return null;
      }
      return switch (this) {
        case CONTACT, COMPANY, OWNER, STAGE, PIPELINE, PROBABILITY -> Long.valueOf(text);
        case AMOUNT -> new BigDecimal(text);
        case CLOSES_ON, RENEWS_ON -> LocalDate.parse(text);
        case STAGE_SINCE, STALLED_AT -> Instant.parse(text);
        default -> text;
      };
    }
  }

  /** 0 until a new one gets its key. */
  long id;

  /** Counts the saves; below 0 for a new one. */
  long version = -1;

  final String key;

  /** When it was changed last; {@code null} for a new one. */
  Instant updatedAt;

  /** A contact that this batch makes, and that has no key yet. */
  Person customer;

  /** The name of a company that may have no key yet. */
  String companyName;

  /** The stage that the batch moves it from; {@code null} for a new one. */
  Stage from;

  /** The stage that the batch moves it to, or {@code null}. */
  Stage to;

  final Map<Cell, Object> values = new EnumMap<>(Cell.class);
  final Map<Cell, Object> stored = new EnumMap<>(Cell.class);
  final CustomCells custom = new CustomCells();
  int differentRows;

  DealState(String key) {
    this.key = key;
  }

  boolean isNew() {
    return version < 0;
  }

  /** Makes this the value of a cell; {@code null} empties it. */
  void put(Cell cell, Object value) {
    if (value == null) {
      values.remove(cell);
    } else {
      values.put(cell, value);
    }
  }

  /** Whether its row is to be written. */
  boolean isChanged() {
    return !same(stored, values);
  }

  /** Whether there is anything to write about it. */
  boolean isDifferent() {
    return isChanged() || custom.isChanged();
  }

  /** Whether two states say the same; amounts are compared by what they are worth. */
  static boolean same(Map<Cell, Object> one, Map<Cell, Object> other) {
    for (Cell cell : Cell.values()) {
      if (!same(one.get(cell), other.get(cell))) {
        return false;
      }
    }
    return true;
  }

  static boolean same(Object one, Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : Objects.equals(one, other);
  }

  String name() {
    return (String) values.get(Cell.NAME);
  }
}
