package org.rapportcrm.app.imports.web;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.FieldNames;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.reach.ReachKind;

/** The fields of a kind as two choices: what a column holds, and which of several it is. */
final class FieldChoices {

  private FieldChoices() {}

  /** Those with a plain name. */
  static List<ImportField> plain(ImportKind kind) {
    return kind.fields().stream()
        .filter(field -> WayFields.ending(field.name()).isEmpty())
        .toList();
  }

  /** Plain names of those that there can be several of, parted by blanks. */
  static String severalTimes(ImportKind kind) {
    return kind.fields().stream()
        .map(ImportField::name)
        .filter(name -> !WayFields.ending(name).isEmpty())
        .map(WayFields::plain)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** What tells several apart: what they are for, or a number. */
  static List<SelectItem> endings(Locale locale, Messages messages) {
    return Stream.concat(
            Stream.of(ReachKind.values()).map(ReachKind::word),
            IntStream.rangeClosed(2, 9).mapToObj(String::valueOf))
        .map(word -> new SelectItem(word, FieldNames.ending(word, locale, messages)))
        .toList();
  }
}
