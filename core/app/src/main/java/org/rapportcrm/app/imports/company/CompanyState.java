package org.rapportcrm.app.imports.company;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysMerge;
import org.rapportcrm.app.reach.Place;

/** A company while a batch is worked on: what is stored, and what the rows make of it. */
final class CompanyState implements WaysMerge.Primary {

  /** 0 until a new one gets its key. */
  long id;

  /** Counts the saves; below 0 for a new one. */
  long version = -1;

  /** When it was changed last; {@code null} for a new one. */
  Instant updatedAt;

  Long ownerId;
  Long ownerStored;
  Ways ways = Ways.NONE;
  Ways waysStored = Ways.NONE;
  final Map<CompanyField, String> values = new EnumMap<>(CompanyField.class);
  Map<CompanyField, String> stored = Map.of();
  final CustomCells custom = new CustomCells();

  /** How many rows of this batch say something new about it. */
  int differentRows;

  boolean isNew() {
    return version < 0;
  }

  /**
   * Takes over what a row says; an empty cell says nothing, and another number is kept as it is.
   *
   * @return whether anything is different now
   */
  boolean take(Map<CompanyField, String> said, SaidWays saidWays, Long owner) {
    Map<CompanyField, String> before = new EnumMap<>(CompanyField.class);
    before.putAll(values);
    Ways waysBefore = ways;
    said.forEach(
        (field, value) -> {
          boolean kept = field == CompanyField.EXTERNAL_ID && values.containsKey(field);
          kept |= field == CompanyField.PHONE && ways.hasPhone(value);
          if (!kept && !same(field, values.get(field), value)) {
            values.put(field, value);
          }
        });
    ways = saidWays == SaidWays.NONE ? ways : WaysMerge.merge(ways, this, saidWays);
    boolean given = owner != null && !owner.equals(ownerId);
    ownerId = given ? owner : ownerId;
    return given || !before.equals(values) || !waysBefore.equals(ways);
  }

  /** Whether two values of a field mean the same. */
  static boolean same(CompanyField field, String old, String said) {
    return field == CompanyField.NAME && old != null && said != null
        ? Folding.fold(old).equals(Folding.fold(said))
        : Objects.equals(old, said);
  }

  /** Whether its row is to be written. */
  boolean isChanged() {
    return !stored.equals(values) || !ways.equals(waysStored) || ownerChanged();
  }

  boolean ownerChanged() {
    return !Objects.equals(ownerStored, ownerId);
  }

  /** Whether there is anything to write about it. */
  boolean isDifferent() {
    return isChanged() || custom.isChanged();
  }

  String name() {
    return values.get(CompanyField.NAME);
  }

  String externalId() {
    return values.get(CompanyField.EXTERNAL_ID);
  }

  @Override
  public String email() {
    return values.get(CompanyField.EMAIL);
  }

  @Override
  public String phone() {
    return values.get(CompanyField.PHONE);
  }

  @Override
  public Place place() {
    return new Place(
        null,
        values.get(CompanyField.STREET),
        values.get(CompanyField.CITY),
        values.get(CompanyField.REGION),
        values.get(CompanyField.POSTCODE),
        values.get(CompanyField.COUNTRY),
        true);
  }

  @Override
  public void email(String text) {
    put(CompanyField.EMAIL, text);
  }

  @Override
  public void phone(String text) {
    put(CompanyField.PHONE, text);
  }

  @Override
  public void place(Place place) {
    put(CompanyField.STREET, place.street());
    put(CompanyField.CITY, place.city());
    put(CompanyField.REGION, place.region());
    put(CompanyField.POSTCODE, place.postcode());
    put(CompanyField.COUNTRY, place.country());
  }

  /** Makes this the value of a field; {@code null} empties it. */
  void put(CompanyField field, String value) {
    if (value == null) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
  }
}
