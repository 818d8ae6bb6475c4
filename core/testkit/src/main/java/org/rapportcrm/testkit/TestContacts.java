package org.rapportcrm.testkit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;

/** The core's contacts as a plugin sees them, out of a test's database; there are no segments. */
final class TestContacts implements Contacts {

  private static final String SELECT =
      "select c.id, c.email, c.first_name, c.last_name, c.phone, co.name, c.life_stage, c.source,"
          + " c.language, c.external_id, c.owner_id from contact c"
          + " left join company co on co.id = c.company_id where c.deleted_at is null and c.";

  private final Sql sql;

  TestContacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<ContactView> find(long id) {
    return sql.first(SELECT + "id = ?", TestContacts::view, id);
  }

  @Override
  public Optional<ContactView> findByEmail(String email) {
    return sql.first(SELECT + "email_folded = ?", TestContacts::view, folded(email));
  }

  @Override
  public Optional<ContactView> findByExternalId(String externalId) {
    return sql.first(SELECT + "external_id = ?", TestContacts::view, externalId);
  }

  @Override
  public Map<Long, ContactView> findAll(Collection<Long> ids) {
    return sql.list(SELECT + "id = any(?)", TestContacts::view, ids).stream()
        .collect(Collectors.toMap(ContactView::id, Function.identity()));
  }

  @Override
  public ContactView findOrCreate(String email, String firstName, String source) {
    return findByEmail(email).orElseGet(() -> create(email, firstName, source));
  }

  @Override
  public List<Long> inSegment(long segmentId, long afterId, int limit) {
    throw new UnsupportedOperationException("There are no segments in this test");
  }

  private ContactView create(String email, String firstName, String source) {
    long id = sql.number("select coalesce(max(id), 0) + 1 from contact");
    Instant now = Instant.EPOCH;
    sql.update(
        "insert into contact (id, email, email_folded, first_name, source, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        email,
        folded(email),
        firstName,
        source,
        now,
        now);
    return find(id).orElseThrow();
  }

  private static String folded(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private static ContactView view(ResultSet row) throws SQLException {
    return new ContactView(
        row.getLong("id"),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("phone"),
        row.getString("name"),
        row.getString("life_stage"),
        row.getString("source"),
        row.getString("language"),
        row.getString("external_id"),
        Sql.longOrNull(row, "owner_id"));
  }
}
