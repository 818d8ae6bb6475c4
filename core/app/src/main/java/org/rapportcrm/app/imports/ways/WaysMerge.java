package org.rapportcrm.app.imports.ways;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.reach.ReachKind;

/**
 * Adds what a row says to what is stored: none is taken away, an address that is there already gets
 * the kind that the row says, and where there is no primary one the first becomes it. Pure.
 */
public final class WaysMerge {

  /** The primary address, number and postal address of a record. */
  public interface Primary {

    /** The address, or {@code null}. */
    String email();

    /** The number, or {@code null}. */
    String phone();

    /** The postal address; blank where there is none. */
    Place place();

    /** Makes this the primary address. */
    void email(String text);

    /** Makes this the primary number. */
    void phone(String text);

    /** Makes this the primary postal address. */
    void place(Place place);
  }

  private static final String OTHER = ReachKind.OTHER.word();

  private WaysMerge() {}

  /**
   * Which list would get too long, as REST calls it, or {@code null}.
   *
   * @param known what is stored besides the primary ones
   */
  public static String tooMany(Ways known, SaidWays said) {
    if (union(known.emails(), said.emails()) > ReachCheck.MOST) {
      return ReachCheck.EMAILS;
    }
    if (union(known.phones(), said.phones()) > ReachCheck.MOST) {
      return ReachCheck.PHONES;
    }
    Set<String> places = new HashSet<>();
    known.places().forEach(place -> places.add(SaidWays.key(place)));
    said.places().forEach(place -> places.add(SaidWays.key(place)));
    return places.size() > ReachCheck.MOST ? ReachCheck.ADDRESSES : null;
  }

  private static int union(List<Line> known, List<Line> said) {
    Set<String> texts = new HashSet<>();
    known.forEach(line -> texts.add(line.text()));
    said.forEach(line -> texts.add(line.text()));
    return texts.size();
  }

  /**
   * What is there afterwards.
   *
   * @param primary already holds what the row's plain fields say; gets what takes an empty place
   */
  public static Ways merge(Ways known, Primary primary, SaidWays said) {
    List<Line> emails = new ArrayList<>(known.emails());
    String emailKind = known.emailKind();
    for (Line line : said.emails()) {
      if (primary.email() == null) {
        primary.email(line.text());
        emailKind = line.kind();
      } else if (sameEmail(primary.email(), line.text())) {
        emailKind = newer(line.kind(), emailKind);
      } else {
        add(emails, line, WaysMerge::sameEmail);
      }
    }
    List<Line> phones = new ArrayList<>(known.phones());
    String phoneKind = known.phoneKind();
    for (Line line : said.phones()) {
      if (primary.phone() == null) {
        primary.phone(line.text());
        phoneKind = line.kind();
      } else if (samePhone(primary.phone(), line.text())) {
        phoneKind = newer(line.kind(), phoneKind);
      } else {
        add(phones, line, WaysMerge::samePhone);
      }
    }
    List<Place> places = new ArrayList<>(known.places());
    String addressKind = known.addressKind();
    for (Place place : said.places()) {
      if (primary.place().isBlank()) {
        primary.place(place);
        addressKind = place.kind();
      } else if (place.primary() || samePlace(primary.place(), place)) {
        addressKind = newer(place.kind(), addressKind);
      } else {
        add(places, place);
      }
    }
    return new Ways(emailKind, phoneKind, addressKind, emails, phones, places);
  }

  private static void add(List<Line> lines, Line said, BiPredicate<String, String> same) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (same.test(line.text(), said.text())) {
        lines.set(i, new Line(newer(said.kind(), line.kind()), line.text(), false));
        return;
      }
    }
    lines.add(new Line(newer(said.kind(), OTHER), said.text(), false));
  }

  private static void add(List<Place> places, Place said) {
    for (int i = 0; i < places.size(); i++) {
      if (samePlace(places.get(i), said)) {
        places.set(i, as(newer(said.kind(), places.get(i).kind()), places.get(i)));
        return;
      }
    }
    places.add(as(newer(said.kind(), OTHER), said));
  }

  private static Place as(String kind, Place place) {
    return new Place(
        kind,
        place.street(),
        place.city(),
        place.region(),
        place.postcode(),
        place.country(),
        false);
  }

  private static String newer(String said, String before) {
    return said == null ? before : said;
  }

  private static boolean sameEmail(String one, String other) {
    return ContactText.emailFolded(one).equals(ContactText.emailFolded(other));
  }

  private static boolean samePhone(String one, String other) {
    return Ways.phoneKey(one).equals(Ways.phoneKey(other));
  }

  private static boolean samePlace(Place one, Place other) {
    return SaidWays.key(one).equals(SaidWays.key(other));
  }
}
