package org.rapportcrm.app.imports.write;

import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.imports.ways.WaysMerge;
import org.rapportcrm.app.reach.Place;

/** The primary address, number and postal address of a contact that a batch works on. */
record PersonWays(Person person) implements WaysMerge.Primary {

  @Override
  public String email() {
    return person.values.get(ContactField.EMAIL);
  }

  @Override
  public String phone() {
    return person.values.get(ContactField.PHONE);
  }

  @Override
  public Place place() {
    return new Place(
        null,
        person.values.get(ContactField.STREET),
        person.values.get(ContactField.CITY),
        person.values.get(ContactField.REGION),
        person.values.get(ContactField.POSTCODE),
        person.values.get(ContactField.COUNTRY),
        true);
  }

  @Override
  public void email(String text) {
    person.put(ContactField.EMAIL, text);
  }

  @Override
  public void phone(String text) {
    person.put(ContactField.PHONE, text);
  }

  @Override
  public void place(Place place) {
    person.put(ContactField.STREET, place.street());
    person.put(ContactField.CITY, place.city());
    person.put(ContactField.REGION, place.region());
    person.put(ContactField.POSTCODE, place.postcode());
    person.put(ContactField.COUNTRY, place.country());
  }
}
