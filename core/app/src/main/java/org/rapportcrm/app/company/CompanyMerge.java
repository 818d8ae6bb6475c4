package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.duplicate.merge.FieldChanges;
import org.rapportcrm.app.duplicate.merge.MergeBook;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeReach;
import org.rapportcrm.app.duplicate.merge.MergeReach.First;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Makes one company of two that are the same. Everything of the merged one moves to the kept one:
 * people, deals, timeline, tasks, plans, custom fields. Fields that the kept one lacks, and those
 * that were chosen, come from the merged one; further addresses and numbers stay. The merged row
 * stays behind as a signpost, so that {@link CompanyUnmerge} can take it back.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CompanyMerge {

  /** Under this name the changed fields are kept. */
  static final String CHANGES = "changes";

  private Sql sql;
  private Entities entities;
  private CompaniesOfContacts contacts;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected CompanyMerge() {}

  @Inject
  public CompanyMerge(
      Sql sql,
      Entities entities,
      CompaniesOfContacts contacts,
      Clock clock,
      CurrentUser user,
      Refusals refusals,
      Audit audit,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.contacts = contacts;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Merges.
   *
   * @param keptId the company that stays
   * @param mergedId the company that becomes part of it
   * @param chosen names of fields whose value the merged company gives, {@code owner} among them
   * @return the merge's key, by which it can be taken back for 30 days
   */
  public long merge(long keptId, long mergedId, Set<String> chosen) {
    if (keptId == mergedId) {
      throw refusals.bad("merged", "companies.merge-self");
    }
    chosen.stream()
        .filter(field -> !MergeFields.isKnown(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw refusals.bad("fields", "duplicates.no-field", field);
            });
    MergeBook book = new MergeBook(sql, MergeKind.COMPANY);
    book.lock(keptId, mergedId);
    Company kept = living(keptId);
    Company merged = living(mergedId);
    Instant now = clock.instant();
    long id = book.begin(keptId, mergedId, now, user.name());
    FieldChanges changes =
        FieldChanges.between(MergeFields.of(kept), MergeFields.of(merged), chosen);
    book.content(
        id,
        Json.createObjectBuilder()
            .add(CHANGES, changes.json())
            .add(
                CompanyField.EXTERNAL_ID.property(),
                merged.get(CompanyField.EXTERNAL_ID) == null
                    ? ""
                    : merged.get(CompanyField.EXTERNAL_ID))
            .build()
            .toString());
    CompanyMoves moves = new CompanyMoves(sql, id);
    moves.move(keptId, mergedId);
    fill(id, kept, merged, changes, now);
    contacts.changed(moves.contacts(), keptId);
    audit.record("company.merged", "company " + keptId, "company " + mergedId);
    events.fire(new CompaniesMerged(keptId, mergedId));
    return id;
  }

  /** The number of the merged company must be free before the kept one takes it. */
  private void fill(long mergeId, Company kept, Company merged, FieldChanges changes, Instant now) {
    First keptBefore = MergeFields.first(kept);
    First mergedBefore = MergeFields.first(merged);
    changes.apply((field, value) -> MergeFields.set(kept, field, value));
    sql.update(
        "update company set deleted_at = ?, external_id = null, merged_into = ?,"
            + " version = version + 1 where id = ?",
        now,
        kept.id(),
        merged.id());
    MergeReach reach = new MergeReach(sql, MergeKind.COMPANY, mergeId);
    reach.keep(kept.id(), MergeFields.first(kept), keptBefore, mergedBefore);
    kept.changed(reach.furtherWords(kept.id()), now);
    entities.forget();
  }

  private Company living(long id) {
    return entities
        .find(Company.class, id)
        .filter(company -> !company.isDeleted() && company.isSeen())
        .orElseThrow(() -> refusals.notFound("companies.one", id));
  }
}
