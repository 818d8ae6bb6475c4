package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads one contact in full. */
@ApplicationScoped
public class ContactDetails {

  private static final String MORE_COLUMNS =
      ContactDetail.MORE.stream().map(ContactField::column).collect(Collectors.joining(", "));

  private Sql sql;
  private ContactFinder finder;
  private Lists lists;
  private ContactReach reach;
  private Refusals refusals;

  /** For the container. */
  protected ContactDetails() {}

  /** Over the database. */
  @Inject
  public ContactDetails(
      Sql sql, ContactFinder finder, Lists lists, ContactReach reach, Refusals refusals) {
    this.sql = sql;
    this.finder = finder;
    this.lists = lists;
    this.reach = reach;
    this.refusals = refusals;
  }

  /** The contact, or status 404; contacts in the trash are not found. */
  public ContactDetail get(long id) {
    return find(id).orElseThrow(() -> refusals.notFound("contacts.one", id));
  }

  /** The contact, unless it lies in the trash. */
  public Optional<ContactDetail> find(long id) {
    return finder
        .row(id)
        .flatMap(
            contact ->
                sql.first(
                    "select zone, street, region, postcode, website, birth_year, birth_month,"
                        + " birth_day, birth_calendar, note, first_purchase, "
                        + MORE_COLUMNS
                        + " from contact where id = ?",
                    row -> {
                      Birthday birthday =
                          Birthday.of(
                              row.getObject("birth_year", Integer.class),
                              row.getObject("birth_month", Integer.class),
                              row.getObject("birth_day", Integer.class));
                      return new ContactDetail(
                          contact,
                          row.getString("zone"),
                          row.getString("street"),
                          row.getString("region"),
                          row.getString("postcode"),
                          row.getString("website"),
                          birthday == null ? null : birthday.iso(),
                          row.getString("note"),
                          more(row),
                          row.getString("birth_calendar"),
                          Sql.instant(row, "first_purchase"),
                          lists.of(id),
                          reach.of(id));
                    },
                    id));
  }

  private static Map<ContactField, String> more(ResultSet row) throws SQLException {
    Map<ContactField, String> more = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactDetail.MORE) {
      String value = row.getString(field.column());
      if (value != null) {
        more.put(field, value);
      }
    }
    return more;
  }

  /** The contact that a merged one became part of. */
  public Optional<Long> mergedInto(long id) {
    SqlPart query =
        SqlPart.of("select merged_into from contact where id = ? and merged_into is not null", id)
            .and(Visible.of(RecordKind.CONTACTS).key("merged_into"));
    return sql.first(query.sql(), row -> row.getLong(1), query.values());
  }
}
