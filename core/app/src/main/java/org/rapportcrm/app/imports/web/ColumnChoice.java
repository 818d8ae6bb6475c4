package org.rapportcrm.app.imports.web;

import java.io.Serializable;

/** What a person says about one column. */
public class ColumnChoice implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int index;
  private final String name;
  private final String values;
  private String field;

  ColumnChoice(int index, String name, String values, String field) {
    this.index = index;
    this.name = name;
    this.values = values;
    this.field = field;
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

  /** The field that it fills, or {@code null}. */
  public String getField() {
    return field;
  }

  /** Chooses the field. */
  public void setField(String field) {
    this.field = field;
  }
}
