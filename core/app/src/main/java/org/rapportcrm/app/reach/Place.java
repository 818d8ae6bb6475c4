package org.rapportcrm.app.reach;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.app.text.CountryNames;

/**
 * A postal address with what it is for; texts may be {@code null}.
 *
 * @param kind a word of {@link ReachKind}; {@code null} where nobody said
 * @param primary whether it is the one that is used where only one can be
 */
public record Place(
    String kind,
    String street,
    String city,
    String region,
    String postcode,
    String country,
    boolean primary)
    implements Serializable {

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return parts().allMatch(String::isBlank);
  }

  /** The same, with the country's name in place of its code: "Egypt" for "EG". */
  public Place named(Locale reader) {
    return new Place(
        kind, street, city, region, postcode, CountryNames.name(country, reader), primary);
  }

  /** In one line, as far as it is known. */
  public String inOneLine() {
    return parts().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
  }

  private Stream<String> parts() {
    return Stream.of(street, city, region, postcode, country).filter(Objects::nonNull);
  }
}
