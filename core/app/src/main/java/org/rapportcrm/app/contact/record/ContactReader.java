package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Contacts as plugins read them. */
@ApplicationScoped
public class ContactReader implements Contacts {

  private static final String SELECT =
      "select c.id, c.email, c.first_name, c.last_name, c.phone, co.name, c.life_stage, c.source,"
          + " c.language, c.external_id, c.owner_id from contact c"
          + " left join company co on co.id = c.company_id where c.deleted_at is null";

  private static final String BY_ADDRESS =
      "c.id in (select id from contact where email_folded = ? union all"
          + " select contact_id from reach_email where address_folded = ?)";

  private Sql sql;
  private Segments segments;
  private ContactService service;

  /** For the container. */
  protected ContactReader() {}

  @Inject
  public ContactReader(Sql sql, Segments segments, ContactService service) {
    this.sql = sql;
    this.segments = segments;
    this.service = service;
  }

  @Override
  public Optional<ContactView> find(long id) {
    return first("c.id = ?", id);
  }

  @Override
  public Optional<ContactView> findByEmail(String email) {
    String folded = ContactText.emailFolded(email);
    return folded == null ? Optional.empty() : first(BY_ADDRESS, folded, folded);
  }

  @Override
  public Optional<ContactView> findByExternalId(String externalId) {
    return externalId == null ? Optional.empty() : first("c.external_id = ?", externalId);
  }

  @Override
  public Map<Long, ContactView> findAll(Collection<Long> ids) {
    Map<Long, ContactView> found = new HashMap<>();
    if (!ids.isEmpty()) {
      SqlPart query = seen(" and c.id = any(?)", List.copyOf(ids));
      sql.each(query.sql(), row -> found.put(row.getLong(1), view(row)), query.values());
    }
    return found;
  }

  @Override
  @Transactional(rollbackOn = Exception.class)
  public ContactView findOrCreate(String email, String firstName, String source) {
    return findByEmail(email)
        .orElseGet(
            () -> {
              Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
              fields.put(ContactField.EMAIL, email.strip());
              fields.put(ContactField.FIRST_NAME, firstName);
              fields.put(ContactField.SOURCE, source);
              long id = service.create(new ContactChange(fields, null, false, null));
              return find(id).orElseThrow();
            });
  }

  @Override
  public List<Long> inSegment(long segmentId, long afterId, int limit) {
    Segments.Compiled members = segments.compile(segmentId);
    List<Object> parameters = new ArrayList<>(members.parameters());
    parameters.add(afterId);
    parameters.add(limit);
    return sql.list(
        "select c.id from contact c where c.deleted_at is null and c.id in ("
            + members.sql()
            + ") and c.id > ? order by c.id limit ?",
        row -> row.getLong(1),
        parameters.toArray());
  }

  private Optional<ContactView> first(String condition, Object... values) {
    SqlPart query = seen(" and " + condition, values);
    return sql.first(query.sql(), ContactReader::view, query.values());
  }

  private static SqlPart seen(String condition, Object... values) {
    return SqlPart.of(SELECT + condition, values).and(Visible.of(RecordKind.CONTACTS).on("c"));
  }

  private static ContactView view(ResultSet row) throws SQLException {
    return new ContactView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Sql.longOrNull(row, "owner_id"));
  }
}
