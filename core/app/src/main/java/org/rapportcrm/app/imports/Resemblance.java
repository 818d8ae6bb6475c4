package org.rapportcrm.app.imports;

import org.rapportcrm.api.imports.ImportLikeness;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;

/** A row of a try that would make something new although one is there that looks the same. */
@Doc("A row that would make a new contact or company although one is there that looks the same.")
public record Resemblance(
    long line,
    @Doc("What the row calls the person or company.") String name,
    @OneOf(words = {"contact", "company"}) @Doc("contact or company.") String of,
    @Doc("Key of the contact or company that looks like it.") long id,
    String likeName,
    @OneOf(words = {"address", "phone", "name"}) @Doc("address, phone or name.") String by) {

  static Resemblance of(String of, ImportLikeness one) {
    return new Resemblance(
        one.line(), one.name(), of, one.contactId(), one.contactName(), one.by());
  }
}
