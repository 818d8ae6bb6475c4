package org.rapportcrm.app.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;

/**
 * Checks what people and programs say about how somebody is reached. Empty rows are left out; one
 * row is primary, the first one where none says so; the primary one comes back first. Pure.
 */
public final class ReachCheck {

  /** Names of the three lists in REST. */
  public static final String EMAILS = "emails";

  public static final String PHONES = "phones";
  public static final String ADDRESSES = "addresses";

  private static final String PHONE = "phone";

  /** More of one sort have no place. */
  public static final int MOST = 20;

  private ReachCheck() {}

  /**
   * The checked wish; lists that are {@code null} stay {@code null}.
   *
   * @param kept what the record has already: a number of it may stay as it is, for an import takes
   *     what stands in the file, and nobody has to mend it before they can change something else
   */
  public static Reach check(Reach raw, Reach kept, Collection<Flaw> flaws) {
    return new Reach(
        raw.emails() == null ? null : emails(raw.emails(), flaws),
        raw.phones() == null ? null : phones(raw.phones(), texts(kept.phones()), flaws),
        raw.addresses() == null ? null : addresses(raw.addresses(), flaws));
  }

  /**
   * The same texts without a primary number that is none but stands in the record already: sent
   * back as it is, it changes nothing.
   *
   * @param kept what the record has already
   */
  public static Values withoutKept(Values sent, Reach kept) {
    String number = sent.get(PHONE);
    boolean stays =
        number != null
            && !Input.phone(PHONE, number, Integer.MAX_VALUE).ok()
            && kept.phones() != null
            && kept.phones().stream().findFirst().filter(at -> same(at, number)).isPresent();
    Values rest = new Values(sent.texts());
    if (stays) {
      rest.texts().remove(PHONE);
    }
    return rest;
  }

  private static boolean same(Line line, String number) {
    return !line.isBlank() && line.text().strip().equals(number.strip());
  }

  private static List<Line> emails(List<Line> raw, Collection<Flaw> flaws) {
    Rows<Line> rows =
        Rows.of(
            EMAILS,
            raw,
            Line::isBlank,
            (at, line) ->
                new Line(
                    kind(at, line.kind(), ReachKind.OF_EMAIL, flaws),
                    Input.email(at + ".address", line.text()).or(flaws),
                    line.primary()));
    return rows.ordered(Line::primary, line -> Input.foldedEmail(line.text()), ".address", flaws);
  }

  private static Set<String> texts(List<Line> kept) {
    Set<String> texts = new HashSet<>();
    if (kept != null) {
      kept.stream().filter(line -> !line.isBlank()).forEach(line -> texts.add(line.text().strip()));
    }
    return texts;
  }

  private static List<Line> phones(List<Line> raw, Set<String> kept, Collection<Flaw> flaws) {
    Rows<Line> rows =
        Rows.of(
            PHONES,
            raw,
            Line::isBlank,
            (at, line) ->
                new Line(
                    kind(at, line.kind(), ReachKind.OF_PHONE, flaws),
                    number(at + ".number", line.text(), kept).or(flaws),
                    line.primary()));
    return rows.ordered(Line::primary, Line::text, ".number", flaws);
  }

  private static Checked<String> number(String field, String raw, Set<String> kept) {
    return kept.contains(raw.strip()) ? Input.text(field, raw, 60) : Input.phone(field, raw, 60);
  }

  private static List<Place> addresses(List<Place> raw, Collection<Flaw> flaws) {
    Rows<Place> rows =
        Rows.of(
            ADDRESSES,
            raw,
            Place::isBlank,
            (at, place) ->
                new Place(
                    kind(at, place.kind(), ReachKind.OF_ADDRESS, flaws),
                    Input.text(at + ".street", place.street(), 300).or(flaws),
                    Input.text(at + ".city", place.city(), 120).or(flaws),
                    Input.text(at + ".region", place.region(), 120).or(flaws),
                    Input.text(at + ".postcode", place.postcode(), 30).or(flaws),
                    Input.text(at + ".country", place.country(), 120).or(flaws),
                    place.primary()));
    return rows.ordered(Place::primary, Place::inOneLine, ".street", flaws);
  }

  private static String kind(
      String at, String raw, List<ReachKind> allowed, Collection<Flaw> flaws) {
    String field = at + ".kind";
    Checked<String> checked =
        Input.text(field, raw, 60)
            .then(
                word ->
                    ReachKind.of(word)
                        .filter(allowed::contains)
                        .map(kind -> Checked.good(kind.word()))
                        .orElseGet(
                            () -> Checked.bad(field, "reach.no-kind", word, words(allowed))));
    return checked.or(flaws);
  }

  private static String words(List<ReachKind> kinds) {
    return String.join(", ", kinds.stream().map(ReachKind::word).toList());
  }

  /**
   * The rows of one list that say something.
   *
   * @param checked by their place in the list that was sent, such as {@code emails[2]}
   */
  private record Rows<T>(String list, Map<String, T> checked) {

    static <T> Rows<T> of(
        String list, List<T> raw, Predicate<T> blank, BiFunction<String, T, T> check) {
      Map<String, T> checked = new LinkedHashMap<>();
      for (int i = 0; i < raw.size(); i++) {
        if (raw.get(i) != null && !blank.test(raw.get(i))) {
          String at = list + "[" + i + "]";
          checked.put(at, check.apply(at, raw.get(i)));
        }
      }
      return new Rows<>(list, checked);
    }

    /**
     * The primary one first.
     *
     * @param same two rows with the same text are one too many
     * @param part where in a row that text stands
     */
    List<T> ordered(
        Predicate<T> primary, Function<T, String> same, String part, Collection<Flaw> flaws) {
      if (checked.size() > MOST) {
        flaws.add(Flaw.of(list, "reach.too-many", checked.size(), MOST));
      }
      if (checked.values().stream().filter(primary).count() > 1) {
        flaws.add(Flaw.of(list, "reach.two-primary"));
      }
      Set<String> seen = new HashSet<>();
      checked.forEach(
          (at, one) -> {
            String text = same.apply(one);
            if (text != null && !seen.add(text)) {
              flaws.add(Flaw.of(at + part, "reach.twice", text));
            }
          });
      List<T> ordered = new ArrayList<>(checked.values());
      ordered.sort((one, other) -> Boolean.compare(primary.test(other), primary.test(one)));
      return ordered;
    }
  }
}
