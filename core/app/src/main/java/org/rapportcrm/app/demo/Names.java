package org.rapportcrm.app.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Invented people: first and last names of three languages, and how they are spelled in addresses.
 */
enum Names {
  ENGLISH(
      "en",
      "GB",
      List.of("London", "Leeds", "Bristol", "York", "Bath", "Glasgow"),
      List.of(
          "Alice alice",
          "Ben ben",
          "Clara clara",
          "Daniel daniel",
          "Emma emma",
          "Frank frank",
          "Grace grace",
          "Henry henry",
          "Isla isla",
          "Jack jack",
          "Kate kate",
          "Liam liam",
          "Mary mary",
          "Noah noah",
          "Olivia olivia",
          "Peter peter",
          "Ruth ruth",
          "Sam sam",
          "Tess tess",
          "William william"),
      List.of(
          "Ashby ashby",
          "Barlow barlow",
          "Carter carter",
          "Dunn dunn",
          "Ellis ellis",
          "Fletcher fletcher",
          "Grant grant",
          "Hughes hughes",
          "Irving irving",
          "Jarvis jarvis",
          "Kemp kemp",
          "Lowe lowe",
          "Marsh marsh",
          "Nolan nolan",
          "Osborne osborne",
          "Payne payne",
          "Reed reed",
          "Shaw shaw",
          "Turner turner",
          "Webb webb")),
  ARABIC(
      "ar",
      "EG",
      List.of("القاهرة", "الإسكندرية", "عمّان", "بيروت", "الرباط", "دبي"),
      List.of(
          "أحمد ahmad",
          "إيمان iman",
          "باسم basim",
          "جميلة jamila",
          "حسن hasan",
          "خالد khalid",
          "رانيا rania",
          "سامي sami",
          "سعاد suad",
          "طارق tariq",
          "عائشة aisha",
          "عمر omar",
          "فاطمة fatima",
          "كريم karim",
          "ليلى layla",
          "محمود mahmoud",
          "منى mona",
          "نور nour",
          "هدى huda",
          "يوسف yusuf"),
      List.of(
          "الأحمد alahmad",
          "البدوي albadawi",
          "التميمي altamimi",
          "الجابر aljabir",
          "الحداد alhaddad",
          "الخطيب alkhatib",
          "الراوي alrawi",
          "السيد alsayed",
          "الشامي alshami",
          "الصباغ alsabbagh",
          "العطار alattar",
          "الفارس alfaris",
          "القاسم alqasim",
          "الكيلاني alkilani",
          "المصري almasri",
          "النجار alnajjar",
          "الهاشمي alhashimi",
          "حمدان hamdan",
          "سلامة salama",
          "منصور mansour")),
  PERSIAN(
      "fa",
      "IR",
      List.of("تهران", "اصفهان", "شیراز", "تبریز", "مشهد", "رشت"),
      List.of(
          "آرش arash",
          "آزاده azadeh",
          "بهرام bahram",
          "پریسا parisa",
          "داریوش dariush",
          "رضا reza",
          "زهرا zahra",
          "سارا sara",
          "شهرام shahram",
          "فرهاد farhad",
          "کاوه kaveh",
          "گلنار golnar",
          "لاله laleh",
          "مریم maryam",
          "مهدی mehdi",
          "مینا mina",
          "نادر nader",
          "نرگس narges",
          "هما homa",
          "یاسمن yasaman"),
      List.of(
          "احمدی ahmadi",
          "اکبری akbari",
          "بهرامی bahrami",
          "جعفری jafari",
          "حسینی hosseini",
          "رحیمی rahimi",
          "رضایی rezaei",
          "زارعی zarei",
          "سلیمانی soleimani",
          "شریفی sharifi",
          "صادقی sadeghi",
          "طاهری taheri",
          "عباسی abbasi",
          "فرهادی farhadi",
          "کاظمی kazemi",
          "کریمی karimi",
          "محمدی mohammadi",
          "مرادی moradi",
          "نوری noori",
          "یوسفی yousefi"));

  private final String language;
  private final String country;
  private final List<String> cities;
  private final List<String> first;
  private final List<String> last;

  Names(
      String language, String country, List<String> cities, List<String> first, List<String> last) {
    this.language = language;
    this.country = country;
    this.cities = cities;
    this.first = first;
    this.last = last;
  }

  /**
   * A person.
   *
   * @param address the part of an address before the at sign, in Latin letters
   */
  record Person(
      String firstName,
      String lastName,
      String address,
      String language,
      String city,
      String country) {}

  /** Makes somebody up; {@code number} keeps the address apart from all others. */
  static Person person(RandomGenerator random, int number) {
    int dice = random.nextInt(10);
    Names names = dice < 4 ? ENGLISH : dice < 7 ? ARABIC : PERSIAN;
    String[] given = names.pick(names.first, random).split(" ");
    String[] family = names.pick(names.last, random).split(" ");
    return new Person(
        given[0],
        family[0],
        given[1] + "." + family[1] + number,
        names.language,
        names.pick(names.cities, random),
        names.country);
  }

  String language() {
    return language;
  }

  String country() {
    return country;
  }

  String city(RandomGenerator random) {
    return pick(cities, random);
  }

  private String pick(List<String> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
