package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments.Compiled;

/** Reads who is in a segment, page by page in the order of the keys. */
@ApplicationScoped
public class SegmentMembers {

  private static final String PAGE =
      "select c.id, c.email, c.first_name, c.last_name, c.phone, k.name as company, c.life_stage,"
          + " c.source, c.external_id from contact c left join company k on k.id = c.company_id"
          + " where c.id in (";

  /** A contact as a segment shows it; texts may be {@code null}. */
  public record Member(
      long id,
      String email,
      String firstName,
      String lastName,
      String phone,
      String company,
      String lifeStage,
      String source,
      String externalId) {

    /** The name to show: first and last name, else the address, else the customer number. */
    public String displayName() {
      return new org.rapportcrm.api.contact.ContactView(
              id,
              email,
              firstName,
              lastName,
              phone,
              company,
              lifeStage,
              source,
              null,
              externalId,
              null)
          .displayName();
    }
  }

  private Sql sql;

  /** For the container. */
  protected SegmentMembers() {}

  /** Over this database. */
  @Inject
  public SegmentMembers(Sql sql) {
    this.sql = sql;
  }

  /** At most {@code limit} members with keys above {@code afterId}. */
  public List<Member> after(Compiled members, long afterId, int limit) {
    List<Object> parameters = new ArrayList<>(members.parameters());
    parameters.add(afterId);
    parameters.add(limit);
    // the page is cut from the query itself, so that an index over the keys ends it early
    return sql.list(
        PAGE + members.sql() + " and c.id > ? order by c.id fetch first ? rows only) order by c.id",
        row ->
            new Member(
                row.getLong("id"),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("company"),
                row.getString("life_stage"),
                row.getString("source"),
                row.getString("external_id")),
        parameters.toArray());
  }

  /** Whether the contact is among them. */
  public boolean has(Compiled members, long contactId) {
    List<Object> parameters = new ArrayList<>(members.parameters());
    parameters.add(contactId);
    return sql.first(members.sql() + " and c.id = ?", row -> true, parameters.toArray())
        .isPresent();
  }
}
