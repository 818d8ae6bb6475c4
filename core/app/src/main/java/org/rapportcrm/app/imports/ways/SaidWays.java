package org.rapportcrm.app.imports.ways;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.reach.ReachKind;

/**
 * What a row says about ways to reach somebody: first that of the plain field, then the others in
 * the order of the file, each once. {@code primary} says that it stood in the plain field, so that
 * it replaces what is stored.
 */
public record SaidWays(List<Line> emails, List<Line> phones, List<Place> places) {

  /** The row says nothing of this. */
  public static final SaidWays NONE = new SaidWays(List.of(), List.of(), List.of());

  private static final Map<String, Slot> EMAILS =
      Slot.of(List.of(WayFields.EMAIL), WayFields.EMAIL_KIND, WayFields.emailEndings());
  private static final Map<String, Slot> PHONES =
      Slot.of(List.of(WayFields.PHONE), WayFields.PHONE_KIND, WayFields.phoneEndings());
  private static final Map<String, Slot> PLACES =
      Slot.of(WayFields.PARTS, WayFields.ADDRESS_KIND, WayFields.addressEndings());
  private static final Set<String> NAMES = new HashSet<>();

  static {
    WayFields.further().forEach(field -> NAMES.add(field.name()));
  }

  /** Whether some row says more than one plain address, number and postal address. */
  public static boolean isSaid(Collection<ImportRow> rows) {
    for (ImportRow row : rows) {
      if (row.words(WayFields.EMAIL).size() > 1 || row.words(WayFields.PHONE).size() > 1) {
        return true;
      }
      for (String name : row.values().keySet()) {
        if (NAMES.contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text of a street, whose lines can stand in several columns. */
  public static String street(ImportRow row, String name) {
    List<String> lines = row.words(name);
    Set<String> kept = new LinkedHashSet<>(lines);
    kept.removeIf(line -> lines.stream().anyMatch(o -> !o.equals(line) && line.contains(o)));
    return kept.isEmpty() ? null : String.join(", ", kept);
  }

  /**
   * What the row says.
   *
   * @param flaws gets what is too long or too much; addresses were checked when the row was read
   */
  public static SaidWays of(ImportRow row, Collection<Flaw> flaws) {
    List<Line> emails = emails(row);
    List<Line> phones = phones(row, flaws);
    List<Place> places = places(row, flaws);
    tooMany(ReachCheck.EMAILS, emails.size(), flaws);
    tooMany(ReachCheck.PHONES, phones.size(), flaws);
    tooMany(ReachCheck.ADDRESSES, places.size(), flaws);
    return new SaidWays(emails, phones, places);
  }

  /**
   * The same without some of the mail addresses.
   *
   * @param without asked for each, folded
   */
  public SaidWays withoutEmails(Predicate<String> without) {
    List<Line> left =
        emails.stream()
            .filter(line -> !without.test(ContactText.emailFolded(line.text())))
            .toList();
    return left.size() == emails.size() ? this : new SaidWays(left, phones, places);
  }

  private static void tooMany(String field, int count, Collection<Flaw> flaws) {
    if (count > ReachCheck.MOST) {
      flaws.add(Flaw.of(field, "reach.too-many", count, ReachCheck.MOST));
    }
  }

  private static List<Line> emails(ImportRow row) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Slot slot : slots(row, EMAILS)) {
      String kind = slot.kind(row, ReachKind.OF_EMAIL);
      for (String text : row.words(slot.name())) {
        Line line = new Line(kind, text, slot.isPlain() && lines.isEmpty());
        lines.putIfAbsent(ContactText.emailFolded(text), line);
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<Line> phones(ImportRow row, Collection<Flaw> flaws) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Slot slot : slots(row, PHONES)) {
      String kind = slot.kind(row, ReachKind.OF_PHONE);
      for (String raw : row.words(slot.name())) {
        String text = Input.text(slot.name(), raw, 60).or(flaws);
        if (text != null) {
          Line line = new Line(kind, text, slot.isPlain() && lines.isEmpty());
          lines.putIfAbsent(Ways.phoneKey(text), line);
        }
      }
    }
    return List.copyOf(lines.values());
  }

  private static List<Place> places(ImportRow row, Collection<Flaw> flaws) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (Slot slot : slots(row, PLACES)) {
      Place place =
          new Place(
              slot.kind(row, ReachKind.OF_ADDRESS),
              text(slot.part("street"), street(row, slot.part("street")), 300, flaws),
              text(slot.part("city"), row, 120, flaws),
              text(slot.part("region"), row, 120, flaws),
              text(slot.part("postcode"), row, 30, flaws),
              text(slot.part("country"), row, 120, flaws),
              slot.isPlain());
      places.putIfAbsent(key(place), place);
    }
    return List.copyOf(places.values());
  }

  /** Those that the row has, the plain one first, then in the order of the file. */
  private static List<Slot> slots(ImportRow row, Map<String, Slot> known) {
    List<Slot> slots = new ArrayList<>();
    for (String name : row.values().keySet()) {
      Slot slot = known.get(name);
      if (slot != null && !slots.contains(slot)) {
        slots.add(slot.isPlain() ? 0 : slots.size(), slot);
      }
    }
    return slots;
  }

  private static String text(String name, ImportRow row, int limit, Collection<Flaw> flaws) {
    return text(name, row.text(name), limit, flaws);
  }

  private static String text(String name, String raw, int limit, Collection<Flaw> flaws) {
    return raw == null ? null : Input.text(name, raw, limit).or(flaws);
  }

  /** Two postal addresses with the same words are one. */
  static String key(Place place) {
    return Folding.fold(place.inOneLine());
  }

  /**
   * Where a row has an address or number, and where it says what it is for.
   *
   * @param ending behind the plain names of the fields
   */
  private record Slot(String ending, String name, String kindName) {

    /** By the names of the fields that fill them. */
    static Map<String, Slot> of(List<String> plain, String kindName, List<String> endings) {
      Map<String, Slot> slots = new HashMap<>();
      Stream.concat(Stream.of(""), endings.stream())
          .forEach(
              end -> {
                Slot slot = new Slot(end, join(plain.get(0), end), join(kindName, end));
                plain.forEach(name -> slots.put(join(name, end), slot));
              });
      return slots;
    }

    private static String join(String plain, String ending) {
      return ending.isEmpty() ? plain : plain + "." + ending;
    }

    boolean isPlain() {
      return ending.isEmpty();
    }

    /** The field of a part of a postal address. */
    String part(String plain) {
      return join(plain, ending);
    }

    /** An ending that is a kind says it itself. */
    String kind(ImportRow row, List<ReachKind> allowed) {
      return isPlain() || WayFields.NUMBERS.contains(ending)
          ? KindWords.of(row.text(kindName), allowed)
          : ending;
    }
  }
}
