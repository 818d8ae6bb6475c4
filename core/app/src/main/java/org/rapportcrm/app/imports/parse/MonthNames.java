package org.rapportcrm.app.imports.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.text.Folding;

/** Names of months, folded, in the languages that files come in. */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of("en", "ar", "fa", "de", "fr", "es", "it", "pt", "nl", "tr", "ru", "pl");
  private static final List<String> LEVANT =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");
  private static final List<String> JALALI =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");
  private static final List<String> HIJRI =
      List.of(
          "محرم",
          "صفر",
          "ربيع الأول",
          "ربيع الثاني",
          "جمادى الأولى",
          "جمادى الآخرة",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو القعدة",
          "ذو الحجة");

  /** A month: its number from 1, and its calendar; {@code null} is the Gregorian. */
  record Found(int month, DateStyle calendar) {}

  private static final Map<String, Found> ALL = build();

  private MonthNames() {}

  static Found find(String folded) {
    return ALL.get(folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
  }

  private static Map<String, Found> build() {
    Map<String, Found> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = Folding.fold(month.getDisplayName(style, locale));
          names.putIfAbsent(
              name.endsWith(".") ? name.substring(0, name.length() - 1) : name,
              new Found(month.getValue(), null));
        }
      }
    }
    names.put("sept", new Found(9, null));
    add(names, LEVANT, null);
    add(names, JALALI, DateStyle.JALALI);
    add(names, HIJRI, DateStyle.HIJRI);
    return names;
  }

  private static void add(Map<String, Found> names, List<String> months, DateStyle calendar) {
    for (int i = 0; i < months.size(); i++) {
      names.putIfAbsent(Folding.fold(months.get(i)), new Found(i + 1, calendar));
    }
  }
}
