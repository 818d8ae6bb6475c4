package org.rapportcrm.app.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Further companies of contacts, with the role there and from when until when. The company that a
 * contact works for first of all is a field of the contact.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CompanyLinks {

  private static final int MOST = 200;
  private static final String SELECT =
      "select l.id, l.role, l.since, l.until, l.contact_id, l.company_id, co.name, c.first_name,"
          + " c.last_name, c.email, c.external_id from relation_company l"
          + " join company co on co.id = l.company_id and co.deleted_at is null"
          + " join contact c on c.id = l.contact_id and c.deleted_at is null where ";

  private Sql sql;
  private Companies companies;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected CompanyLinks() {}

  @Inject
  public CompanyLinks(Sql sql, Companies companies, Clock clock, Refusals refusals) {
    this.sql = sql;
    this.companies = companies;
    this.clock = clock;
    this.refusals = refusals;
  }

  /**
   * A contact's place at a company. Role and days may be {@code null}.
   *
   * @param until the last day; {@code null} while it goes on
   */
  public record Link(
      long id,
      long contactId,
      String contactName,
      long companyId,
      String company,
      String role,
      LocalDate since,
      LocalDate until) {

    /** Whether it goes on today. */
    public boolean isCurrent(LocalDate today) {
      return until == null || !until.isBefore(today);
    }
  }

  /** Further companies of a contact that the person may see, present ones first; at most 200. */
  public List<Link> of(long contactId) {
    return list("l.contact_id = ?", contactId, Visible.of(RecordKind.COMPANIES).on("co"));
  }

  /** Contacts that the person may see with a further place at a company; at most 200. */
  public List<Link> at(long companyId) {
    return list("l.company_id = ?", companyId, Visible.of(RecordKind.CONTACTS).on("c"));
  }

  private List<Link> list(String condition, long id, SqlPart seen) {
    SqlPart links =
        SqlPart.of(SELECT + condition, id)
            .and(seen)
            .and(
                " order by case when l.until is null then 0 else 1 end, l.until desc, l.id limit ?",
                MOST);
    return sql.list(links.sql(), CompanyLinks::link, links.values());
  }

  /**
   * Adds a place and answers its key. The values are {@code company} (a name; a company of that
   * name is made when there is none), {@code role}, {@code since} and {@code until}.
   */
  public long add(long contactId, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    String company = Input.required("company", values.get("company"), 300).or(flaws);
    String role = Input.text("role", values.get("role"), 200).or(flaws);
    LocalDate since = Input.day("since", values.get("since")).or(flaws);
    LocalDate until = Input.day("until", values.get("until")).or(flaws);
    if (since != null && until != null && until.isBefore(since)) {
      flaws.add(Flaw.of("until", "relations.until-before"));
    }
    refusals.unlessEmpty(flaws);
    return sql.insert(
        "insert into relation_company (contact_id, company_id, role, since, until, created_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        contactId,
        companies.named(company),
        role,
        since,
        until,
        clock.instant());
  }

  /** Takes a place of this contact away. */
  public void remove(long contactId, long linkId) {
    int gone =
        sql.update(
            "delete from relation_company where id = ? and contact_id = ?", linkId, contactId);
    if (gone == 0) {
      throw refusals.notFound("relations.place", linkId);
    }
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong("id"),
        row.getLong("contact_id"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            row.getLong("contact_id")),
        row.getLong("company_id"),
        row.getString("name"),
        row.getString("role"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }
}
