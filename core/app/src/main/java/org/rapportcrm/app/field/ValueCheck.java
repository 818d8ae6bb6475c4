package org.rapportcrm.app.field;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.imports.parse.Digits;
import org.rapportcrm.app.imports.parse.Money;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.imports.parse.YesNo;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.purchase.NewPurchase;

/**
 * Makes rows of what came in for a custom field: by JSON (texts, decimals, truths, lists, maps), by
 * a form (texts and lists of texts) or by a file (texts and days). Whether a contact or company
 * that is named exists is for the database to say. Pure.
 */
public final class ValueCheck {

  /** UTF-16 units of a text or a link. */
  public static final int LONGEST = 500;

  /** The most options that one record may have chosen of one field. */
  public static final int MOST_CHOICES = 100;

  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 4;
  private static final Pattern BETWEEN = Pattern.compile("[,;،؛|\\n]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?");
  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

  private ValueCheck() {}

  /**
   * The rows of a value; none clears the field.
   *
   * @param raw what came in; {@code null}, blank texts and empty lists are nothing
   * @param currency of an amount that says none
   */
  public static Checked<List<Item>> check(Definition field, Object raw, String currency) {
    if (isNothing(raw)) {
      return field.required()
          ? Checked.bad(field.name(), "input.missing")
          : Checked.good(List.of());
    }
    if (field.type() == FieldType.CHOICES) {
      return choices(field, raw);
    }
    if (raw instanceof List<?> || (raw instanceof Map<?, ?> && field.type() != FieldType.MONEY)) {
      return Checked.bad(field.name(), "fields.one-value");
    }
    Checked<Item> item = one(field, raw, currency);
    return item.ok() ? Checked.good(List.of(item.value())) : item.then(one -> null);
  }

  private static boolean isNothing(Object raw) {
    return raw == null
        || (raw instanceof String text && text.isBlank())
        || (raw instanceof List<?> list && list.stream().allMatch(ValueCheck::isNothing));
  }

  private static Checked<Item> one(Definition field, Object raw, String currency) {
    return switch (field.type()) {
      case TEXT -> Input.text(field.name(), plain(raw), LONGEST).then(is(Item::words));
      case LINK -> Input.text(field.name(), plain(raw), LONGEST).then(text -> link(field, text));
      case NUMBER -> number(field, raw).then(is(Item::number));
      case MONEY -> money(field, raw, currency);
      case DATE -> day(field, raw);
      case YES_NO -> truth(field, raw);
      case CHOICE, CHOICES -> option(field, plain(raw)).then(is(Item::option));
      case CONTACT -> key(field, raw).then(is(Item::contact));
      case COMPANY -> key(field, raw).then(is(Item::company));
    };
  }

  private static <T> Function<T, Checked<Item>> is(Function<T, Item> item) {
    return value -> Checked.good(item.apply(value));
  }

  private static Checked<Item> link(Definition field, String text) {
    try {
      URI address = new URI(text.contains("://") ? text : "https://" + text);
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean good = scheme.matches("https?") && address.getHost() != null;
      if (good && address.getHost().indexOf('.') > 0 && address.getUserInfo() == null) {
        return Input.text(field.name(), address.toString(), LONGEST).then(is(Item::words));
      }
    } catch (URISyntaxException e) {
      // said below
    }
    return Checked.bad(field.name(), "fields.no-link", shortened(text));
  }

  private static Checked<BigDecimal> number(Definition field, Object raw) {
    if (raw instanceof BigDecimal decimal) {
      return inRange(field, decimal);
    }
    String text =
        Digits.ascii(plain(raw)).strip().replace('٫', '.').replaceAll("[٬\\s\\u00a0]", "");
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    return NUMBER.matcher(text).matches()
        ? inRange(field, new BigDecimal(text))
        : Checked.bad(field.name(), "fields.no-number", shortened(plain(raw)));
  }

  private static Checked<BigDecimal> inRange(Definition field, BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > MOST_DECIMALS) {
      return Checked.bad(field.name(), "fields.too-fine", MOST_DECIMALS);
    }
    return plain.precision() - plain.scale() > MOST_DIGITS
        ? Checked.bad(field.name(), "fields.too-much", MOST_DIGITS)
        : Checked.good(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static Checked<Item> money(Definition field, Object raw, String currency) {
    if (raw instanceof Map<?, ?> pair) {
      Object amount = pair.get("amount");
      boolean known = Set.of("amount", "currency").containsAll(pair.keySet());
      if (!known || !(amount instanceof BigDecimal || amount instanceof String)) {
        return Checked.bad(field.name(), "fields.no-money", "{…}");
      }
      Object code = pair.get("currency");
      return money(field, number(field, amount), isNothing(code) ? currency : code.toString());
    }
    if (raw instanceof BigDecimal amount) {
      return money(field, inRange(field, amount), currency);
    }
    Optional<Money> money = MoneyParser.parse(plain(raw), MoneyStyle.POINT);
    return money.isEmpty()
        ? Checked.bad(field.name(), "fields.no-money", shortened(plain(raw)))
        : money(
            field,
            inRange(field, money.get().amount()),
            money.get().currency() == null ? currency : money.get().currency());
  }

  private static Checked<Item> money(Definition field, Checked<BigDecimal> amount, String code) {
    return amount.then(
        number ->
            NewPurchase.currency(field.name(), code)
                .then(known -> Checked.good(Item.money(number, known))));
  }

  private static Checked<Item> day(Definition field, Object raw) {
    return raw instanceof LocalDate day
        ? Checked.good(Item.day(day))
        : Input.day(field.name(), plain(raw)).then(is(Item::day));
  }

  private static Checked<Item> truth(Definition field, Object raw) {
    return (raw instanceof Boolean yes ? Optional.of(yes) : YesNo.parse(plain(raw)))
        .map(yes -> Checked.good(Item.truth(yes)))
        .orElseGet(() -> Checked.bad(field.name(), "fields.no-truth", shortened(plain(raw))));
  }

  private static Checked<List<Item>> choices(Definition field, Object raw) {
    List<?> chosen = raw instanceof List<?> list ? list : List.of(BETWEEN.split(plain(raw)));
    Set<Long> ids = new LinkedHashSet<>();
    for (Object one : chosen) {
      if (!isNothing(one)) {
        Checked<Long> id = option(field, plain(one));
        if (!id.ok()) {
          return id.then(known -> null);
        }
        ids.add(id.value());
      }
    }
    if (ids.size() > MOST_CHOICES) {
      return Checked.bad(field.name(), "fields.too-many-chosen", MOST_CHOICES);
    }
    List<Item> items = new ArrayList<>();
    ids.forEach(id -> items.add(Item.option(id)));
    return Checked.good(items);
  }

  /** An option by its key, or by what it is called in any language. */
  private static Checked<Long> option(Definition field, String text) {
    String folded = Folding.fold(text);
    return field.options().stream()
        .filter(one -> one.key().equals(text.strip()) || isCalled(one, folded))
        .findFirst()
        .map(one -> Checked.good(one.id()))
        .orElseGet(
            () ->
                Checked.bad(
                    field.name(),
                    "fields.no-option",
                    shortened(text),
                    String.join(", ", field.offered().stream().map(FieldOption::key).toList())));
  }

  private static boolean isCalled(FieldOption option, String folded) {
    return !folded.isEmpty()
        && (Folding.fold(option.key()).equals(folded)
            || option.labels().all().stream().anyMatch(l -> Folding.fold(l).equals(folded)));
  }

  private static Checked<Long> key(Definition field, Object raw) {
    String text = Digits.ascii(plain(raw)).strip();
    return text.matches("[0-9]{1,18}")
        ? Checked.good(Long.valueOf(text))
        : Checked.bad(field.name(), "fields.no-key", shortened(text));
  }

  private static String plain(Object raw) {
    return raw instanceof BigDecimal number && Math.abs((long) number.scale()) < 100
        ? number.toPlainString()
        : raw.toString();
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }
}
