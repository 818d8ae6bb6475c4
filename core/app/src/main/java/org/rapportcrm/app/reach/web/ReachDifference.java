package org.rapportcrm.app.reach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.Reach;

/** What somebody else changed about addresses and numbers while a form was open. Pure. */
public record ReachDifference(String labelKey, String was, String is) {

  /** The lists that are other than they were. */
  public static List<ReachDifference> between(Reach before, Reach now) {
    List<ReachDifference> all = new ArrayList<>();
    add(all, "reach.emails", before, now, reach -> lines(reach.emails()));
    add(all, "reach.phones", before, now, reach -> lines(reach.phones()));
    add(all, "reach.addresses", before, now, reach -> places(reach.addresses()));
    return all;
  }

  /** What the form shows now: what was typed, and where nothing was, what the other one saved. */
  public static Reach joined(Reach before, Reach now, Reach typed) {
    return new Reach(
        lines(typed.emails()).equals(lines(before.emails())) ? now.emails() : typed.emails(),
        lines(typed.phones()).equals(lines(before.phones())) ? now.phones() : typed.phones(),
        places(typed.addresses()).equals(places(before.addresses()))
            ? now.addresses()
            : typed.addresses());
  }

  private static void add(
      List<ReachDifference> all,
      String labelKey,
      Reach before,
      Reach now,
      Function<Reach, String> text) {
    String was = text.apply(before);
    String is = text.apply(now);
    if (!was.equals(is)) {
      all.add(new ReachDifference(labelKey, was, is));
    }
  }

  private static String lines(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank())
        .map(line -> line.text() + (blank(line.kind()) ? "" : " (" + line.kind() + ")"))
        .collect(Collectors.joining(" · "));
  }

  private static String places(List<Place> places) {
    return places.stream()
        .filter(place -> !place.isBlank())
        .map(place -> place.inOneLine() + (blank(place.kind()) ? "" : " (" + place.kind() + ")"))
        .collect(Collectors.joining(" · "));
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
