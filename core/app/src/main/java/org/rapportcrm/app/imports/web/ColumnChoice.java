package org.rapportcrm.app.imports.web;

import java.io.Serializable;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.reach.ReachKind;

/** What a person says about one column. */
public class ColumnChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final String name;
  private final String values;
  private String field;
  private String ending;

  ColumnChoice(int index, String name, String values, String target) {
    this.index = index;
    this.name = name;
    this.values = values;
    this.field = target == null ? null : WayFields.plain(target);
    this.ending = target == null ? null : WayFields.ending(target);
  }

  /** The whole name of the field that it fills; empty when it is left out. */
  String target(ImportKind kind) {
    if (field == null || field.isEmpty()) {
      return "";
    }
    String whole = field + "." + ending;
    if (ending == null || ending.isEmpty()) {
      return field;
    }
    String other = field + "." + ReachKind.OTHER.word();
    return Stream.of(whole, other).filter(n -> kind.field(n).isPresent()).findFirst().orElse(field);
  }

  /** Whether none of the first rows has a value in it. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Counted from 0. */
  public int getIndex() {
    return index;
  }

  /** Its name, or {@code null} where the file does not name it. */
  public String getName() {
    return name;
  }

  /** Its first values. */
  public String getValues() {
    return values;
  }

  /** The plain name of the field that it fills, or {@code null}. */
  public String getField() {
    return field;
  }

  /** Chooses the field. */
  public void setField(String field) {
    this.field = field;
  }

  /** Which of several addresses or numbers it is, or what it is for. */
  public String getEnding() {
    return ending;
  }

  /** Chooses which. */
  public void setEnding(String ending) {
    this.ending = ending;
  }
}
