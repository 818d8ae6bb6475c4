package org.rapportcrm.app.contact.find;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import ezvcard.util.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;

/** Contacts as address cards (vCard 4.0), written while they are read. */
@ApplicationScoped
public class ContactCards {

  private Sql sql;

  /** For the container. */
  protected ContactCards() {}

  /** Over the database. */
  @Inject
  public ContactCards(Sql sql) {
    this.sql = sql;
  }

  /** What a card holds besides the row of the list. */
  private record More(
      String street,
      String region,
      String postcode,
      String website,
      String note,
      Integer year,
      Integer month,
      Integer day) {}

  /** Writes a card for each contact and leaves the stream open. */
  public void write(Supplier<List<ContactRow>> chunks, OutputStream out) throws IOException {
    // not closed: that would close the stream of the answer
    VCardWriter writer = new VCardWriter(out, VCardVersion.V4_0);
    writer.setAddProdId(false);
    List<ContactRow> rows = chunks.get();
    while (!rows.isEmpty()) {
      Map<Long, More> more = more(rows.stream().map(ContactRow::id).toList());
      for (ContactRow row : rows) {
        writer.write(card(row, more.get(row.id())));
      }
      rows = chunks.get();
    }
    writer.flush();
  }

  private Map<Long, More> more(List<Long> ids) {
    Map<Long, More> more = new HashMap<>();
    sql.each(
        "select id, street, region, postcode, website, note, birth_year, birth_month, birth_day"
            + " from contact where id = any(?)",
        row ->
            more.put(
                row.getLong("id"),
                new More(
                    row.getString("street"),
                    row.getString("region"),
                    row.getString("postcode"),
                    row.getString("website"),
                    row.getString("note"),
                    number(row.getObject("birth_year")),
                    number(row.getObject("birth_month")),
                    number(row.getObject("birth_day")))),
        ids);
    return more;
  }

  private static Integer number(Object value) {
    return value == null ? null : ((Number) value).intValue();
  }

  private static VCard card(ContactRow row, More more) {
    VCard card = new VCard();
    card.setUid(new Uid("rapport-contact-" + row.id()));
    card.setFormattedName(row.displayName());
    StructuredName name = new StructuredName();
    name.setGiven(row.firstName());
    name.setFamily(row.lastName());
    card.setStructuredName(name);
    if (row.email() != null) {
      card.addEmail(row.email(), EmailType.WORK);
    }
    if (row.phone() != null) {
      card.addTelephoneNumber(row.phone(), TelephoneType.VOICE);
    }
    if (row.company() != null) {
      card.setOrganization(row.company());
    }
    if (row.jobTitle() != null) {
      card.addTitle(row.jobTitle());
    }
    if (row.language() != null) {
      card.addLanguage(row.language());
    }
    if (!row.tags().isEmpty()) {
      card.setCategories(row.tags().toArray(String[]::new));
    }
    card.setRevision(new Revision(row.updatedAt()));
    if (more != null) {
      add(card, row, more);
    }
    return card;
  }

  private static void add(VCard card, ContactRow row, More more) {
    Address address = new Address();
    address.setStreetAddress(more.street());
    address.setLocality(row.city());
    address.setRegion(more.region());
    address.setPostalCode(more.postcode());
    address.setCountry(row.country());
    if (row.city() != null || row.country() != null || more.street() != null) {
      card.addAddress(address);
    }
    if (more.website() != null) {
      card.addUrl(more.website());
    }
    if (more.note() != null) {
      card.addNote(more.note());
    }
    if (more.month() != null && more.day() != null) {
      card.setBirthday(
          new Birthday(
              PartialDate.builder()
                  .year(more.year())
                  .month(more.month())
                  .date(more.day())
                  .build()));
    }
  }
}
