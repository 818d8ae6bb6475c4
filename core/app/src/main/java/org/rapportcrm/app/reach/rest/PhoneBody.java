package org.rapportcrm.app.reach.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.reach.Line;

/** A telephone number. */
@Doc("A telephone number of a contact or company.")
public record PhoneBody(
    @Doc("As people write it; searched by its digits.") String number,
    @OneOf(words = {"mobile", "work", "home", "fax", "billing", "other"})
        @Doc("mobile, work, home, fax, billing or other; null where nobody said.")
        String kind,
    @Doc("Whether it is the one to call; the first one is where none says so.") Boolean primary) {

  /** As it is sent. */
  public static List<PhoneBody> of(List<Line> lines) {
    return lines.stream()
        .map(line -> new PhoneBody(line.text(), line.kind(), line.primary()))
        .toList();
  }

  /** As it came in; {@code null} stays {@code null}. */
  public static List<Line> lines(List<PhoneBody> sent) {
    return sent == null
        ? null
        : sent.stream()
            .map(one -> new Line(one.kind(), one.number(), Boolean.TRUE.equals(one.primary())))
            .toList();
  }
}
