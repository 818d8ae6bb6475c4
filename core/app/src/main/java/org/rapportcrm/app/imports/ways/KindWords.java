package org.rapportcrm.app.imports.ways;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.reach.ReachKind;

/**
 * What other programs and people call the kinds of addresses and numbers, in English, Arabic and
 * Persian. A word of their own, such as “Summer house”, means {@link ReachKind#OTHER}.
 */
public final class KindWords {

  private static final Map<String, ReachKind> WORDS = new HashMap<>();

  /** A fax at work is a fax. */
  private static final List<ReachKind> BY_WEIGHT =
      List.of(
          ReachKind.FAX,
          ReachKind.MOBILE,
          ReachKind.BILLING,
          ReachKind.SHIPPING,
          ReachKind.WORK,
          ReachKind.HOME,
          ReachKind.OTHER);

  private static final Set<String> NO_KINDS = Set.of("pref", "internet", "voice", "text", "x400");

  static {
    add(ReachKind.WORK, "work", "work2", "business", "office", "company", "العمل", "عمل", "کار");
    add(ReachKind.WORK, "محل کار", "اداره", "المكتب");
    add(ReachKind.HOME, "home", "home2", "personal", "private", "المنزل", "منزل", "البيت", "خانه");
    add(ReachKind.HOME, "شخصی", "شخصي");
    add(ReachKind.MOBILE, "mobile", "cell", "cellular", "iphone", "car", "الجوال", "جوال");
    add(ReachKind.MOBILE, "موبايل", "محمول", "همراه", "موبایل", "تلفن همراه");
    add(ReachKind.FAX, "fax", "work fax", "home fax", "other fax", "workfax", "homefax");
    add(ReachKind.FAX, "business fax", "فاكس", "فکس", "نمابر");
    add(ReachKind.BILLING, "billing", "invoice", "الفوترة", "صورتحساب", "صورت‌حساب");
    add(ReachKind.SHIPPING, "shipping", "delivery", "الشحن", "التوصيل", "ارسال");
  }

  private KindWords() {}

  private static void add(ReachKind kind, String... words) {
    Arrays.stream(words).forEach(word -> WORDS.put(Folding.fold(word), kind));
  }

  /**
   * The stored word of what a vCard's types say; {@code null} when they say nothing.
   *
   * @param types such as {@code work} and {@code fax}
   */
  public static String ofTypes(List<String> types, List<ReachKind> allowed) {
    List<ReachKind> kinds =
        types.stream()
            .map(Folding::fold)
            .filter(type -> !NO_KINDS.contains(type))
            .map(type -> WORDS.getOrDefault(type, ReachKind.OTHER))
            .filter(allowed::contains)
            .sorted(Comparator.comparing(BY_WEIGHT::indexOf))
            .toList();
    return kinds.isEmpty() ? null : kinds.get(0).word();
  }

  /**
   * The stored word of a kind.
   *
   * @param label as a cell has it; Google's star is overlooked; {@code null} says nothing
   * @param allowed the kinds that it can be; {@code other} where it is none of them
   */
  static String of(String label, List<ReachKind> allowed) {
    if (label == null) {
      return null;
    }
    String word = Folding.fold(label.startsWith("*") ? label.substring(1).strip() : label);
    ReachKind kind = WORDS.getOrDefault(word, ReachKind.OTHER);
    return (allowed.contains(kind) ? kind : ReachKind.OTHER).word();
  }
}
