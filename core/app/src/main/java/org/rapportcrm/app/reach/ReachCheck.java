package org.rapportcrm.app.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/**
 * Checks what people and programs say about how somebody is reached. Empty rows are left out; one
 * row is primary, the first one where none says so; the primary one comes back first. Pure.
 */
public final class ReachCheck {

  /** Names of the three lists in REST. */
  public static final String EMAILS = "emails";

  public static final String PHONES = "phones";
  public static final String ADDRESSES = "addresses";

  /** More of one sort have no place. */
  public static final int MOST = 20;

  private ReachCheck() {}

  /** The checked wish; lists that are {@code null} stay {@code null}. */
  public static Reach check(Reach raw, Collection<Flaw> flaws) {
    return new Reach(
        raw.emails() == null ? null : emails(raw.emails(), flaws),
        raw.phones() == null ? null : phones(raw.phones(), flaws),
        raw.addresses() == null ? null : addresses(raw.addresses(), flaws));
  }

  private static List<Line> emails(List<Line> raw, Collection<Flaw> flaws) {
    List<Line> checked =
        lines(
            raw,
            line ->
                new Line(
                    kind(EMAILS, line.kind(), ReachKind.OF_EMAIL, flaws),
                    Input.email(EMAILS, line.text()).or(flaws),
                    line.primary()));
    return ordered(EMAILS, checked, Line::primary, line -> Input.foldedEmail(line.text()), flaws);
  }

  private static List<Line> phones(List<Line> raw, Collection<Flaw> flaws) {
    List<Line> checked =
        lines(
            raw,
            line ->
                new Line(
                    kind(PHONES, line.kind(), ReachKind.OF_PHONE, flaws),
                    Input.text(PHONES, line.text(), 60).or(flaws),
                    line.primary()));
    return ordered(PHONES, checked, Line::primary, Line::text, flaws);
  }

  private static List<Line> lines(List<Line> raw, Function<Line, Line> check) {
    return raw.stream().filter(line -> line != null && !line.isBlank()).map(check).toList();
  }

  private static List<Place> addresses(List<Place> raw, Collection<Flaw> flaws) {
    List<Place> checked =
        raw.stream()
            .filter(place -> place != null && !place.isBlank())
            .map(
                place ->
                    new Place(
                        kind(ADDRESSES, place.kind(), ReachKind.OF_ADDRESS, flaws),
                        text(place.street(), 300, flaws),
                        text(place.city(), 120, flaws),
                        text(place.region(), 120, flaws),
                        text(place.postcode(), 30, flaws),
                        text(place.country(), 120, flaws),
                        place.primary()))
            .toList();
    return ordered(ADDRESSES, checked, Place::primary, Place::inOneLine, flaws);
  }

  private static String text(String raw, int limit, Collection<Flaw> flaws) {
    return Input.text(ADDRESSES, raw, limit).or(flaws);
  }

  private static String kind(
      String field, String raw, List<ReachKind> allowed, Collection<Flaw> flaws) {
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

  private static <T> List<T> ordered(
      String field,
      List<T> checked,
      Predicate<T> primary,
      Function<T, String> same,
      Collection<Flaw> flaws) {
    if (checked.size() > MOST) {
      flaws.add(Flaw.of(field, "reach.too-many", checked.size(), MOST));
    }
    if (checked.stream().filter(primary).count() > 1) {
      flaws.add(Flaw.of(field, "reach.two-primary"));
    }
    Set<String> seen = new HashSet<>();
    for (T one : checked) {
      String text = same.apply(one);
      if (text != null && !seen.add(text)) {
        flaws.add(Flaw.of(field, "reach.twice", text));
      }
    }
    List<T> ordered = new ArrayList<>(checked);
    ordered.sort((one, other) -> Boolean.compare(primary.test(other), primary.test(one)));
    return ordered;
  }
}
