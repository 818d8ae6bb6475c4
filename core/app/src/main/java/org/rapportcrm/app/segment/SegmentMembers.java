package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments.Compiled;

/** Reads who is in a segment, page by page in the order of the keys. */
@ApplicationScoped
public class SegmentMembers {

  private static final String SELECT =
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

    /** For pages. */
    public long getId() {
      return id;
    }

    /** For pages. */
    public String getEmail() {
      return email;
    }

    /** For pages. */
    public String getDisplayName() {
      return displayName();
    }

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
        SELECT
            + members.sql()
            + " and c.id > ? order by c.id fetch first ? rows only) order by c.id",
        SegmentMembers::member,
        parameters.toArray());
  }

  /** A contact as segments show it. */
  public Optional<Member> one(long contactId) {
    return sql.first(SELECT + "?)", SegmentMembers::member, contactId);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("id"),
        row.getString("email"),
        row.getString("first_name"),
        row.getString("last_name"),
        row.getString("phone"),
        row.getString("company"),
        row.getString("life_stage"),
        row.getString("source"),
        row.getString("external_id"));
  }

  /** Whether the contact is among them. */
  public boolean has(Compiled members, long contactId) {
    List<Object> parameters = new ArrayList<>(members.parameters());
    parameters.add(contactId);
    return sql.first(members.sql() + " and c.id = ?", row -> true, parameters.toArray())
        .isPresent();
  }

  /** The living contact of this address, customer number or key, as a person typed it. */
  public Optional<Long> idOf(String typed) {
    String text = typed == null ? "" : typed.strip();
    return sql.first(
        "select id from contact where deleted_at is null and (email_folded = ? or external_id = ?"
            + " or id = ?) order by id fetch first 1 row only",
        row -> row.getLong(1),
        text.toLowerCase(Locale.ROOT),
        text,
        text.matches("#?[0-9]{1,18}") ? Long.parseLong(text.replace("#", "")) : -1L);
  }
}
