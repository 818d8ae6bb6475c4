package org.rapportcrm.app.duplicate.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.duplicate.Likeness;
import org.rapportcrm.app.duplicate.Pair;

/** A pair as REST shows it. */
@Doc("Two contacts that look like one person.")
public record DuplicateBody(
    long id,
    Contact one,
    Contact other,
    @Doc("What they have in common, the surest first: address, phone, name.") List<String> by,
    Instant foundAt) {

  @Doc("One of the two.")
  public record Contact(long id, String name, String email, String phone, String company) {}

  static DuplicateBody of(Pair pair) {
    return new DuplicateBody(
        pair.id(),
        of(pair.one()),
        of(pair.other()),
        pair.by().stream().map(Likeness.By::word).toList(),
        pair.foundAt());
  }

  private static Contact of(Pair.Side side) {
    return new Contact(side.id(), side.name(), side.address(), side.phone(), side.at());
  }
}
