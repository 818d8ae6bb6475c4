package org.rapportcrm.app.imports.parse;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads amounts as people write them: {@code 1.234,56}, {@code 1,234.56}, {@code ١٬٢٣٤٫٥٦}, {@code
 * ۱٬۲۳۴٫۵۶}, {@code 1'234.56}, {@code 1 234,56}, with a currency's sign or code on either side.
 */
public final class MoneyParser {

  private static final Pattern NUMBER =
      Pattern.compile("\\d+|\\d{1,3}(?:[.,]\\d{2,3})+(?:[.,]\\d+)?|\\d*[.,]\\d+|\\d+[.,]");
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})*,\\d{3}|\\d+");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Toman is what people say; ten rials are one. */
  private static final String TOMAN = "تومان";

  private static final Map<String, String> SIGNS = signs();

  private MoneyParser() {}

  /** The amount; empty when the text is none. */
  public static Optional<Money> parse(String text, MoneyStyle style) {
    String value = Digits.ascii(text).strip();
    if (value.length() > 60) {
      return Optional.empty();
    }
    boolean negative = value.startsWith("(") && value.endsWith(")");
    StringBuilder number = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        number.append(c);
      } else if (c == '-' || c == '−') {
        negative = true;
      } else if (c == '٫') {
        number.append('٫');
      } else if (c == '٬' || c == '،' || c == '’' || c == '\'') {
        number.append('٬');
      } else if ((c == '.' || c == ',') && isInNumber(value, i, words)) {
        number.append(c);
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && "()+".indexOf(c) < 0) {
        words.append(c);
      }
    }
    String plain = plain(number.toString(), style);
    return plain == null ? Optional.empty() : money(plain, negative, words.toString());
  }

  /** A point belongs to the number unless it stands in a word such as {@code ر.س}. */
  private static boolean isInNumber(String value, int at, StringBuilder words) {
    boolean digitBefore = at > 0 && Character.isDigit(value.charAt(at - 1));
    boolean digitAfter = at + 1 < value.length() && Character.isDigit(value.charAt(at + 1));
    boolean letterBefore = at > 0 && Character.isLetter(value.charAt(at - 1));
    return digitBefore || (digitAfter && !letterBefore);
  }

  private static Optional<Money> money(String plain, boolean negative, String words) {
    BigDecimal amount = new BigDecimal(plain).stripTrailingZeros();
    String currency = null;
    if (!words.isEmpty()) {
      if (words.equals(TOMAN)) {
        amount = amount.multiply(BigDecimal.TEN);
      }
      currency = currency(words);
      if (currency == null) {
        return Optional.empty();
      }
    }
    if (amount.scale() > 4 || amount.precision() - amount.scale() > 15) {
      return Optional.empty();
    }
    amount = amount.scale() < 0 ? amount.setScale(0) : amount;
    return Optional.of(new Money(negative ? amount.negate() : amount, currency));
  }

  private static String currency(String words) {
    String code = words.toUpperCase(Locale.ROOT);
    return CODES.contains(code) ? code : SIGNS.get(words.replace("\u200f", ""));
  }

  /** The number with a point and without groups; {@code null} when it is none. */
  private static String plain(String number, MoneyStyle style) {
    if (number.indexOf('٫') >= 0 || number.indexOf('٬') >= 0) {
      return ofArabicSeparators(number);
    }
    if (!NUMBER.matcher(number).matches()) {
      return null;
    }
    int point = number.lastIndexOf('.');
    int comma = number.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return number;
    }
    if (point >= 0 && comma >= 0) {
      return point > comma ? joined(number, point) : joined(swapped(number), comma);
    }
    int last = Math.max(point, comma);
    String asPoint = comma >= 0 ? swapped(number) : number;
    if (asPoint.indexOf('.') != last) {
      return joined(swapped(asPoint), asPoint.length());
    }
    boolean couldBeGroup = number.length() - last == 4 && last > 0 && !number.startsWith("0");
    char decimal = style == MoneyStyle.COMMA ? ',' : '.';
    return couldBeGroup && number.charAt(last) != decimal
        ? number.substring(0, last) + number.substring(last + 1)
        : joined(asPoint, last);
  }

  private static String ofArabicSeparators(String number) {
    String western =
        number.indexOf('٫') >= 0
            ? number.replace("٬", ",").replace('٫', '.')
            : number.replace('.', '٫').replace('٬', ',').replace('٫', '.');
    int point = western.indexOf('.');
    return joined(western, point < 0 ? western.length() : point);
  }

  /** Checks the groups before the decimal point and removes their commas. */
  private static String joined(String number, int point) {
    String whole = number.substring(0, point);
    String decimals = point < number.length() ? number.substring(point + 1) : "";
    if (!whole.isEmpty() && !GROUPED.matcher(whole).matches()) {
      return null;
    }
    if (!decimals.chars().allMatch(Character::isDigit) || (whole + decimals).isEmpty()) {
      return null;
    }
    String digits = whole.isEmpty() ? "0" : whole.replace(",", "");
    return decimals.isEmpty() ? digits : digits + "." + decimals;
  }

  private static String swapped(String number) {
    return number.replace('.', '#').replace(',', '.').replace('#', ',');
  }

  private static Map<String, String> signs() {
    Map<String, String> signs = new TreeMap<>();
    String pairs =
        "$ USD € EUR £ GBP ¥ JPY ₹ INR ₺ TRY ₽ RUB ₩ KRW ₪ ILS ₫ VND ฿ THB ₴ UAH ₦ NGN "
            + "US$ USD A$ AUD C$ CAD HK$ HKD R$ BRL zł PLN kr SEK "
            + "﷼ IRR ریال IRR ريال SAR "
            + TOMAN
            + " IRR "
            + "ر.س. SAR ر.س SAR د.إ. AED د.إ AED درهم AED ج.م. EGP ج.م EGP د.ك. KWD د.ك KWD "
            + "ر.ق. QAR ر.ق QAR د.ب. BHD د.ب BHD ر.ع. OMR ر.ع OMR د.أ. JOD د.أ JOD د.ع. IQD د.ع IQD "
            + "ل.ل. LBP ل.ل LBP د.م. MAD د.م MAD د.ت. TND د.ت TND د.ج. DZD د.ج DZD";
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      signs.put(parts[i], parts[i + 1]);
    }
    return Map.copyOf(signs);
  }
}
