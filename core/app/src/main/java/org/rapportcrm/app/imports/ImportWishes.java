package org.rapportcrm.app.imports;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.imports.read.FileFormat;
import org.rapportcrm.app.input.Flaw;

/**
 * What a person says about a file; what is {@code null} is guessed.
 *
 * @param sheet name of the sheet of a spreadsheet
 * @param mapping field by column name or index
 * @param dates the style of all columns with dates
 * @param money the style of all columns with amounts
 */
public record ImportWishes(
    Charset charset,
    Character delimiter,
    Boolean header,
    DateStyle dates,
    MoneyStyle money,
    String sheet,
    Map<String, String> mapping) {

  /** Nothing is said. */
  public static ImportWishes none() {
    return new ImportWishes(null, null, null, null, null, null, null);
  }

  /**
   * Reads options as REST and pages send them.
   *
   * @param flaws gets those that make no sense
   */
  public static ImportWishes of(
      Map<String, String> options, Map<String, String> mapping, Collection<Flaw> flaws) {
    return new ImportWishes(
        charset(options.get("charset"), flaws),
        delimiter(options.get("delimiter"), flaws),
        said(options.get("header")).map(Boolean::valueOf).orElse(null),
        dates(options.get("dateFormat"), flaws),
        money(options.get("decimal"), flaws),
        said(options.get("sheet")).orElse(null),
        mapping == null || mapping.isEmpty() ? null : mapping);
  }

  private static Charset charset(String name, Collection<Flaw> flaws) {
    try {
      return said(name).map(text -> Charset.forName(text.strip())).orElse(null);
    } catch (IllegalArgumentException e) {
      flaws.add(Flaw.of("options.charset", "imports.option.charset", name));
      return null;
    }
  }

  private static Character delimiter(String name, Collection<Flaw> flaws) {
    try {
      return said(name).map(FileFormat::delimiterOf).orElse(null);
    } catch (IllegalArgumentException e) {
      flaws.add(Flaw.of("options.delimiter", "imports.option.delimiter", name));
      return null;
    }
  }

  private static DateStyle dates(String text, Collection<Flaw> flaws) {
    Optional<DateStyle> style = said(text).flatMap(DateStyle::of);
    if (said(text).isPresent() && style.isEmpty()) {
      flaws.add(Flaw.of("options.dateFormat", "imports.option.dateFormat", text));
    }
    return style.orElse(null);
  }

  private static MoneyStyle money(String sign, Collection<Flaw> flaws) {
    if (said(sign).isEmpty()) {
      return null;
    }
    return switch (sign) {
      case ".", "point" -> MoneyStyle.POINT;
      case ",", "comma" -> MoneyStyle.COMMA;
      default -> {
        flaws.add(Flaw.of("options.decimal", "imports.option.decimal", sign));
        yield null;
      }
    };
  }

  private static Optional<String> said(String text) {
    return Optional.ofNullable(text).filter(t -> !t.isEmpty());
  }
}
