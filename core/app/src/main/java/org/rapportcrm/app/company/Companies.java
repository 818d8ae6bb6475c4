package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.reach.ReachStore.Owner;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.team.TeamWish;

/** Creates, changes and deletes companies. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Companies {

  private static final int NAME_LIMIT = 300;

  private Entities entities;
  private Sql sql;
  private Clock clock;
  private Refusals refusals;
  private CompanySearchText searchText;
  private ReachStore reach;

  /** For the container. */
  protected Companies() {}

  @Inject
  public Companies(
      Entities entities,
      Sql sql,
      Clock clock,
      Refusals refusals,
      CompanySearchText searchText,
      ReachStore reach) {
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
    this.searchText = searchText;
    this.reach = reach;
  }

  /** Creates a company and answers its key. */
  public long create(CompanyChange change) {
    if (change.fields().get(CompanyField.NAME) == null) {
      throw refusals.bad(CompanyField.NAME.property(), "input.missing");
    }
    Company company = new Company(clock.instant());
    return save(company, change);
  }

  /**
   * Changes a company.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, CompanyChange change, Long version) {
    Company company = living(id);
    if (version != null && version != company.version()) {
      throw meanwhile();
    }
    String before = company.name();
    save(company, change);
    if (!company.name().equals(before)) {
      searchText.renamed(id, company.name());
    }
  }

  /** Deletes a company; its contacts and deals stay, without it. */
  public void delete(long id) {
    Company company = living(id);
    company.delete(clock.instant());
    entities.flush();
    searchText.renamed(id, null);
    sql.update("update contact set company_id = null where company_id = ?", id);
    sql.update("update deal set company_id = null where company_id = ?", id);
  }

  /**
   * The company with this name in any spelling that the asking person sees; created when there is
   * none.
   */
  public long named(String name) {
    String key = key(name);
    SqlPart known =
        SqlPart.of(
                "select min(co.id) from company co where co.name_folded = ?"
                    + " and co.deleted_at is null",
                key)
            .and(Visible.of(RecordKind.COMPANIES).on("co"))
            .and(" having count(*) > 0");
    return sql.first(known.sql(), row -> row.getLong(1), known.values())
        .orElseGet(() -> create(new CompanyChange(Map.of(CompanyField.NAME, name), false, null)));
  }

  /** Whether the asking person sees the company, if there is one of this key. */
  public boolean sees(long id) {
    return Visible.of(RecordKind.COMPANIES).sees(sql, id);
  }

  private long save(Company company, CompanyChange change) {
    checkOwner(change);
    checkTeam(change.team().id());
    checkExternalId(company, change);
    company.apply(change, further(company.id(), change.reach()), clock.instant());
    try {
      if (company.id() == null) {
        company.madeBy(Acting.sight());
        entities.add(company);
      }
      entities.flush();
      reach.save(Owner.COMPANY, company.id(), change.reach());
    } catch (OptimisticLockException e) {
      throw meanwhile();
    }
    return company.id();
  }

  private String further(Long id, Reach wish) {
    Reach before =
        id == null ? new Reach(List.of(), List.of(), List.of()) : reach.of(Owner.COMPANY, id);
    return ContactText.furtherWords(
        furtherOf(wish.emails() == null ? before.emails() : wish.emails()),
        furtherOf(wish.phones() == null ? before.phones() : wish.phones()));
  }

  private static List<String> furtherOf(List<Line> lines) {
    return lines.stream().skip(1).map(Line::text).toList();
  }

  private void checkOwner(CompanyChange change) {
    if (change.ownerId() != null
        && sql.number("select count(*) from app_user where id = ?", change.ownerId()) == 0) {
      throw refusals.bad(List.of(Flaw.of("ownerId", "input.no-user", change.ownerId())));
    }
  }

  private void checkTeam(Long team) {
    if (team != null && sql.number("select count(*) from team where id = ?", team) == 0) {
      throw refusals.bad(TeamWish.FIELD, "teams.none-such", team);
    }
  }

  private void checkExternalId(Company company, CompanyChange change) {
    String number = change.fields().get(CompanyField.EXTERNAL_ID);
    if (number != null) {
      sql.first(
              "select id, name from company where external_id = ? and id <> ?",
              row ->
                  Visible.of(RecordKind.COMPANIES).sees(sql, row.getLong(1))
                      ? refusals.conflict(
                          "externalId",
                          "input.taken",
                          number,
                          row.getString(2) + " (" + row.getLong(1) + ")")
                      : refusals.conflict("externalId", "companies.taken-unseen", number),
              number,
              company.id() == null ? -1 : company.id())
          .ifPresent(
              problem -> {
                throw problem;
              });
    }
  }

  private Company living(long id) {
    return entities
        .find(Company.class, id)
        .filter(company -> !company.isDeleted() && company.isSeen())
        .orElseThrow(() -> refusals.notFound("companies.one", id));
  }

  private ProblemException meanwhile() {
    return refusals.overtaken(null);
  }

  /** What companies are sorted and compared by. */
  static String key(String name) {
    String folded = name == null ? null : Folding.fold(name);
    return folded == null || folded.length() <= NAME_LIMIT
        ? folded
        : folded.substring(0, NAME_LIMIT);
  }
}
