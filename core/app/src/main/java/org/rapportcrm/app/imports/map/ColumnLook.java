package org.rapportcrm.app.imports.map;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.rapportcrm.app.imports.parse.CellText;
import org.rapportcrm.app.imports.parse.DateParser;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.Digits;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;

/** What the cells of a column look like. */
enum ColumnLook {
  EMPTY,
  ADDRESS,
  DATE,
  AMOUNT,
  PHONE,
  NUMBER,
  WORD,
  TEXT;

  private static final Pattern ADDRESS_LIKE = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern PHONE_LIKE =
      Pattern.compile("(\\+|00)[\\d ()./-]{7,20}|0[\\d ()./-]{8,20}|\\(\\d+\\)[\\d -]{5,15}");
  private static final Pattern NUMBER_LIKE = Pattern.compile("\\d+");
  private static final int LONGEST_ADDRESS = 320;
  private static final int ENOUGH_PERCENT = 80;

  /** Judges by a sample of cells. */
  static ColumnLook of(Collection<String> cells) {
    List<String> values =
        cells.stream()
            .map(CellText::clean)
            .filter(cell -> !CellText.isNothing(cell))
            .map(Digits::ascii)
            .toList();
    if (values.isEmpty()) {
      return EMPTY;
    }
    int[] votes = new int[values().length];
    values.forEach(value -> votes[of(value).ordinal()]++);
    for (ColumnLook look : new ColumnLook[] {ADDRESS, DATE, AMOUNT, PHONE, NUMBER}) {
      if (votes[look.ordinal()] * 100 >= values.size() * ENOUGH_PERCENT) {
        return look;
      }
    }
    int numbers = votes[AMOUNT.ordinal()] + votes[NUMBER.ordinal()];
    if (votes[AMOUNT.ordinal()] > 0 && numbers * 100 >= values.size() * ENOUGH_PERCENT) {
      return AMOUNT;
    }
    return values.stream().noneMatch(value -> value.indexOf(' ') >= 0) ? WORD : TEXT;
  }

  private static ColumnLook of(String value) {
    if (value.length() <= LONGEST_ADDRESS && ADDRESS_LIKE.matcher(value).matches()) {
      return ADDRESS;
    }
    if (DateParser.parse(value, DateStyle.DMY).isPresent()
        || DateParser.parse(value, DateStyle.MDY).isPresent()) {
      return DATE;
    }
    if (PHONE_LIKE.matcher(value).matches()) {
      return PHONE;
    }
    if (NUMBER_LIKE.matcher(value).matches()) {
      return NUMBER;
    }
    return MoneyParser.parse(value, MoneyStyle.POINT).isPresent() ? AMOUNT : WORD;
  }
}
