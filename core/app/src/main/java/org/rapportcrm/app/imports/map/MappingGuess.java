package org.rapportcrm.app.imports.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Need;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.parse.CellText;
import org.rapportcrm.app.imports.parse.Subscription;

/**
 * Guesses which column fills which field: first by the words of the header, then, for fields that
 * are still open, by what the cells look like.
 */
public final class MappingGuess {

  private final ImportKind kind;
  private final SortedMap<Integer, String> fields = new TreeMap<>();

  private MappingGuess(ImportKind kind) {
    this.kind = kind;
  }

  /**
   * Guesses.
   *
   * @param header names of the columns; made-up ones where the file has none
   * @param hasHeader whether the file really names them
   * @param sample some rows
   */
  public static Mapping of(
      ImportKind kind, List<String> header, boolean hasHeader, List<List<String>> sample) {
    MappingGuess guess = new MappingGuess(kind);
    if (hasHeader) {
      guess.byHeader(header);
      guess.leaveOtherStatus(sample);
    }
    guess.byLook(header.size(), hasHeader, sample);
    return new Mapping(guess.fields);
  }

  private void byHeader(List<String> header) {
    HeaderWords words = new HeaderWords(kind);
    for (int column = 0; column < header.size(); column++) {
      int at = column;
      words.field(header.get(column)).ifPresent(field -> fields.put(at, field));
    }
  }

  /** A column “Status” is about mails only where its words are. */
  private void leaveOtherStatus(List<List<String>> sample) {
    fields
        .entrySet()
        .removeIf(
            column ->
                column.getValue().equals("subscription")
                    && sample.stream()
                        .filter(row -> column.getKey() < row.size())
                        .map(row -> CellText.clean(row.get(column.getKey())))
                        .anyMatch(cell -> Subscription.ofStatus(cell).isEmpty()));
  }

  private void byLook(int columns, boolean hasHeader, List<List<String>> sample) {
    ColumnLook[] looks = new ColumnLook[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      looks[column] =
          ColumnLook.of(
              sample.stream().filter(row -> at < row.size()).map(row -> row.get(at)).toList());
    }
    fill(looks, ColumnLook.ADDRESS, first(Set.of(Type.EMAIL, Type.EMAILS)));
    fill(looks, ColumnLook.DATE, openRequired(Set.of(Type.DATE, Type.TIME)));
    fill(looks, ColumnLook.AMOUNT, openRequired(Set.of(Type.MONEY)));
    if (hasHeader) {
      return;
    }
    fill(looks, ColumnLook.PHONE, named("phone"));
    fill(looks, ColumnLook.NUMBER, named("customer"));
    fill(looks, ColumnLook.WORD, named("customer"));
    fill(looks, ColumnLook.TEXT, named("name"));
    fill(looks, ColumnLook.WORD, named("name"));
  }

  /** Gives the first free column with this look to the field, unless it has one. */
  private void fill(ColumnLook[] looks, ColumnLook look, Optional<String> field) {
    if (field.isEmpty() || fields.containsValue(field.get())) {
      return;
    }
    for (int column = 0; column < looks.length; column++) {
      if (looks[column] == look && !fields.containsKey(column)) {
        fields.put(column, field.get());
        return;
      }
    }
  }

  /** Of several fields for addresses, the first one is what an unknown column is taken for. */
  private Optional<String> first(Set<Type> types) {
    return kind.fields().stream()
        .filter(field -> types.contains(field.type()))
        .map(ImportField::name)
        .findFirst();
  }

  private Optional<String> openRequired(Set<Type> types) {
    return kind.fields().stream()
        .filter(field -> types.contains(field.type()))
        .filter(field -> field.need() == Need.REQUIRED)
        .map(ImportField::name)
        .filter(name -> !fields.containsValue(name))
        .findFirst();
  }

  private Optional<String> named(String name) {
    return kind.field(name).map(ImportField::name);
  }
}
