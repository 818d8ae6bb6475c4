package org.rapportcrm.app.imports.map;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.imports.parse.CellText;
import org.rapportcrm.app.imports.parse.DateParser;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.Digits;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.YesNo;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;

/** Makes a value of a cell, by the type of its field. */
final class CellReader {

  private static final Pattern BETWEEN_WORDS = Pattern.compile(":::|[,;،؛|]");
  private static final String GOOGLE_BETWEEN = ":::";
  private static final Pattern BETWEEN_TEXTS = Pattern.compile(GOOGLE_BETWEEN);
  private static final Pattern BETWEEN_ADDRESSES = Pattern.compile(":::|[,;،؛]");
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[,٬'’ \\u00a0](?=\\d{3})");
  private static final String GOOGLE_DEFAULT_GROUP = "mycontacts";

  private final Styles styles;
  private final ZoneId zone;

  CellReader(Styles styles, ZoneId zone) {
    this.styles = styles;
    this.zone = zone;
  }

  /**
   * A value, or the message key of what is wrong with the cell.
   *
   * @param value of a cell with several of which one is wrong, that one
   * @param currency beside an amount, or {@code null}
   */
  record Value(Object value, String currency, String flawKey) {
    static Value of(Object value) {
      return new Value(value, null, null);
    }

    static Value flaw(String key) {
      return new Value(null, null, key);
    }
  }

  /** Reads a cell that is not empty. */
  Value read(ImportField field, int column, String cell) {
    String text = CellText.clean(cell);
    return switch (field.type()) {
      case TEXT ->
          Input.isStorable(text) ? Value.of(text) : Value.flaw("imports.reason.unstorable");
      case EMAIL -> address(text);
      case DATE -> date(text, column, true);
      case TIME -> date(text, column, false);
      case BIRTHDAY -> birthday(text, styles.date(column));
      case MONEY -> money(text, column);
      case WHOLE_NUMBER -> whole(text);
      case YES_NO ->
          YesNo.parse(text).map(Value::of).orElseGet(() -> Value.flaw("imports.reason.yesNo"));
      case WORDS -> Value.of(words(text));
      case TEXTS ->
          Input.isStorable(text)
              ? Value.of(parts(text, BETWEEN_TEXTS))
              : Value.flaw("imports.reason.unstorable");
      case EMAILS -> addresses(text);
    };
  }

  private static Value address(String text) {
    int several = text.indexOf(GOOGLE_BETWEEN);
    String first = several < 0 ? text : text.substring(0, several).strip();
    Checked<String> address =
        Input.email("email", first.startsWith("mailto:") ? first.substring(7) : first);
    return address.ok() ? Value.of(address.value()) : Value.flaw("imports.reason.address");
  }

  /** A whole cell that is an address may have a comma in it. */
  private static Value addresses(String text) {
    Value whole = address(text);
    if (whole.flawKey() == null && !text.contains(GOOGLE_BETWEEN)) {
      return Value.of(List.of(whole.value()));
    }
    List<Object> addresses = new ArrayList<>();
    for (String part : parts(text, BETWEEN_ADDRESSES)) {
      Value address = address(part);
      if (address.flawKey() != null) {
        return new Value(part, null, address.flawKey());
      }
      addresses.add(address.value());
    }
    return addresses.isEmpty() ? whole : Value.of(List.copyOf(addresses));
  }

  private static List<String> parts(String text, Pattern between) {
    return between
        .splitAsStream(text)
        .map(CellText::clean)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private Value date(String text, int column, boolean day) {
    Optional<DateParser.Parsed> date = DateParser.parse(text, styles.date(column));
    return date.map(parsed -> Value.of(day ? parsed.date() : parsed.at(zone)))
        .orElseGet(() -> Value.flaw("imports.reason.date"));
  }

  private static Value birthday(String text, DateStyle style) {
    Optional<DateParser.Parsed> date = DateParser.parse(text, style);
    if (date.isPresent()) {
      return Value.of(date.get().date().toString());
    }
    Birthday.Reckoning reckoning =
        switch (style) {
          case JALALI -> Birthday.Reckoning.JALALI;
          case HIJRI -> Birthday.Reckoning.HIJRI;
          default -> Birthday.Reckoning.GREGORIAN;
        };
    Checked<Birthday> birthday = Birthday.parse(text, reckoning);
    return birthday.ok() && birthday.value() != null
        ? Value.of(birthday.value().iso())
        : Value.flaw("imports.reason.date");
  }

  private Value money(String text, int column) {
    return MoneyParser.parse(text, styles.money(column))
        .map(found -> new Value(found.amount(), found.currency(), null))
        .orElseGet(() -> Value.flaw("imports.reason.money"));
  }

  private static Value whole(String text) {
    try {
      return Value.of(Long.valueOf(GROUPS.matcher(Digits.ascii(text)).replaceAll("")));
    } catch (NumberFormatException e) {
      return Value.flaw("imports.reason.number");
    }
  }

  /** Words without the quotes of Mailchimp and the star of Google. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN_WORDS.split(text)) {
      String word = CellText.clean(part.replace("\"", ""));
      if (word.startsWith("* ")) {
        word = word.substring(2).strip();
      }
      if (!word.isEmpty() && !word.equalsIgnoreCase(GOOGLE_DEFAULT_GROUP)) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
