package org.rapportcrm.app.reach.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.reach.Line;

/** A mail address. */
@Doc("A mail address of a contact or company.")
public record EmailBody(
    @Doc("A contact's address belongs to that contact alone, in any case.") String address,
    @OneOf(words = {"work", "home", "billing", "other"})
        @Doc("work, home, billing or other; null where nobody said.")
        String kind,
    @Doc("Whether mail goes there; the first one is where none says so.") Boolean primary) {

  /** As it is sent. */
  public static List<EmailBody> of(List<Line> lines) {
    return lines.stream()
        .map(line -> new EmailBody(line.text(), line.kind(), line.primary()))
        .toList();
  }

  /** As it came in; {@code null} stays {@code null}. */
  public static List<Line> lines(List<EmailBody> sent) {
    return sent == null
        ? null
        : sent.stream()
            .map(one -> new Line(one.kind(), one.address(), Boolean.TRUE.equals(one.primary())))
            .toList();
  }
}
