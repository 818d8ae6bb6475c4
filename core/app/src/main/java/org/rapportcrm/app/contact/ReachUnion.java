package org.rapportcrm.app.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;

/** How a contact is reached that was two: the kept one's first, nothing twice. Pure. */
final class ReachUnion {

  private ReachUnion() {}

  static Reach of(Reach kept, Reach merged) {
    return new Reach(
        lines(
            kept.emails(),
            merged.emails(),
            (one, other) ->
                ContactText.emailFolded(one.text()).equals(ContactText.emailFolded(other.text()))),
        lines(
            kept.phones(),
            merged.phones(),
            (one, other) ->
                Objects.equals(
                    ContactText.phoneDigits(one.text()), ContactText.phoneDigits(other.text()))),
        union(
                kept.addresses(),
                merged.addresses(),
                (one, other) -> one.inOneLine().equals(other.inOneLine()))
            .stream()
            .map(place -> first(place, kept.addresses(), merged.addresses()))
            .toList());
  }

  private static List<Line> lines(
      List<Line> kept, List<Line> merged, BiPredicate<Line, Line> same) {
    List<Line> all = union(kept, merged, same);
    return all.stream()
        .map(line -> new Line(line.kind(), line.text(), line == all.get(0)))
        .toList();
  }

  private static Place first(Place place, List<Place> kept, List<Place> merged) {
    Place first = kept.isEmpty() ? merged.get(0) : kept.get(0);
    return new Place(
        place.kind(),
        place.street(),
        place.city(),
        place.region(),
        place.postcode(),
        place.country(),
        place == first);
  }

  private static <T> List<T> union(List<T> kept, List<T> merged, BiPredicate<T, T> same) {
    List<T> all = new ArrayList<>(kept);
    for (T one : merged) {
      if (all.stream().noneMatch(other -> same.test(one, other)) && all.size() < ReachCheck.MOST) {
        all.add(one);
      }
    }
    return all;
  }
}
