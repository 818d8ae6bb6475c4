package org.rapportcrm.app.reach.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.reach.Place;

/** A postal address. */
@Doc("A postal address of a contact or company.")
public record AddressBody(
    String street,
    String city,
    String region,
    String postcode,
    String country,
    @OneOf(words = {"work", "home", "billing", "shipping", "other"})
        @Doc("work, home, billing, shipping or other; null where nobody said.")
        String kind,
    @Doc("Whether it is the usual one; the first one is where none says so.") Boolean primary) {

  /** As it is sent. */
  public static List<AddressBody> of(List<Place> places) {
    return places.stream()
        .map(
            place ->
                new AddressBody(
                    place.street(),
                    place.city(),
                    place.region(),
                    place.postcode(),
                    place.country(),
                    place.kind(),
                    place.primary()))
        .toList();
  }

  /** As it came in; {@code null} stays {@code null}. */
  public static List<Place> places(List<AddressBody> sent) {
    return sent == null
        ? null
        : sent.stream()
            .map(
                one ->
                    new Place(
                        one.kind(),
                        one.street(),
                        one.city(),
                        one.region(),
                        one.postcode(),
                        one.country(),
                        Boolean.TRUE.equals(one.primary())))
            .toList();
  }
}
