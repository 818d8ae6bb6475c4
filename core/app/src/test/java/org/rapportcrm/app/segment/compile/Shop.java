package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Invented contacts in memory, the same for the same seed, with many gaps and many ties. */
final class Shop {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final List<String> CITIES =
      List.of("Tehran", "شيراز", "شیراز", "Köln", "köln", "KOLN", "New York", "100%", "a_b!", "");
  static final List<String> STAGES = List.of("lead", "customer", "vip");
  static final List<String> KINDS = List.of("call", "email", "survey.answered");
  static final List<String> TAGS = List.of("vip", "gold", "x");
  static final List<String> COMPANIES = List.of("Acme", "شرکت", "Öl AG");
  static final List<String> TIERS = List.of("bronze", "silver");

  /** Anything that happened; which of the values are set depends on the table. */
  record Event(Instant at, BigDecimal number, String word, boolean flag) {}

  /** A contact with all that is known. */
  record Person(
      long id,
      boolean deleted,
      String city,
      String email,
      String stage,
      Integer birthday,
      Instant created,
      String company,
      List<Event> purchases,
      List<Event> interactions,
      List<Event> zoo,
      Set<String> tags,
      Map<String, Instant> lists,
      Boolean consent,
      Instant referred) {}

  private final Random random;

  Shop(long seed) {
    random = new Random(seed);
  }

  List<Person> people(int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      people.add(person(1000 + i));
    }
    return people;
  }

  private Person person(long id) {
    Map<String, Instant> lists = new TreeMap<>();
    if (random.nextBoolean()) {
      lists.put("Newsletter", at());
    }
    Set<String> tags = new TreeSet<>();
    TAGS.stream().filter(tag -> random.nextInt(3) == 0).forEach(tags::add);
    return new Person(
        id,
        random.nextInt(12) == 0,
        maybe(CITIES),
        random.nextInt(4) == 0 ? null : "p" + id + "@" + (id % 2 == 0 ? "example.com" : "b.org"),
        STAGES.get(random.nextInt(STAGES.size())),
        random.nextInt(3) == 0 ? null : (1 + random.nextInt(12)) * 100 + 1 + random.nextInt(29),
        at(),
        maybe(COMPANIES),
        events(4, List.of("shoes", "Bücher")),
        events(4, KINDS),
        events(3, TIERS),
        tags,
        lists,
        random.nextInt(3) == 0 ? null : random.nextBoolean(),
        random.nextInt(4) == 0 ? at() : null);
  }

  private List<Event> events(int most, List<String> words) {
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      BigDecimal number = BigDecimal.valueOf(random.nextInt(40), 1);
      events.add(new Event(at(), number, maybe(words), random.nextInt(4) == 0));
    }
    return events;
  }

  private Instant at() {
    return NOW.minus(random.nextInt(24 * 200) - 24 * 5, ChronoUnit.HOURS);
  }

  private String maybe(List<String> words) {
    return random.nextInt(4) == 0 ? null : words.get(random.nextInt(words.size()));
  }
}
