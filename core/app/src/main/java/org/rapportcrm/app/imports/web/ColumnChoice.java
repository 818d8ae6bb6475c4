package org.rapportcrm.app.imports.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.FileSurvey;
import org.rapportcrm.app.imports.read.SourceRow;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.reach.ReachKind;

/** What a person says about one column. */
public class ColumnChoice implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_VALUES = 3;

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

  /** The columns of a file as it is read now. */
  static List<ColumnChoice> of(FileSurvey survey) {
    List<ColumnChoice> columns = new ArrayList<>();
    List<String> names = survey.plan().columns();
    for (int i = 0; i < names.size(); i++) {
      boolean named = survey.plan().format().header() && !names.get(i).equals(String.valueOf(i));
      columns.add(
          new ColumnChoice(
              i,
              named ? names.get(i) : null,
              values(survey, i),
              survey.plan().mapping().fields().get(i)));
    }
    return columns;
  }

  private static String values(FileSurvey survey, int column) {
    return survey.sample().stream()
        .map(SourceRow::cells)
        .filter(cells -> column < cells.size() && !cells.get(column).isBlank())
        .limit(SHOWN_VALUES)
        .map(cells -> shortened(cells.get(column).strip()))
        .collect(Collectors.joining(" · "));
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 39) + "…" : value;
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
