package org.rapportcrm.app.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.duplicate.merge.FieldChanges;
import org.rapportcrm.app.duplicate.merge.MergeBook;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeReach;
import org.rapportcrm.app.duplicate.merge.Merged;
import org.rapportcrm.app.duplicate.merge.Unmerge;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Makes two companies again of one that a merge made. Exactly the rows that moved go back; what
 * came since stays with the kept company; fields that somebody changed since keep what they have.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CompanyUnmerge implements Unmerge {

  private Sql sql;
  private Entities entities;
  private CompaniesOfContacts contacts;
  private Clock clock;
  private Refusals refusals;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected CompanyUnmerge() {}

  @Inject
  public CompanyUnmerge(
      Sql sql,
      Entities entities,
      CompaniesOfContacts contacts,
      Clock clock,
      Refusals refusals,
      Audit audit,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.contacts = contacts;
    this.clock = clock;
    this.refusals = refusals;
    this.audit = audit;
    this.events = events;
  }

  @Override
  public List<Merged> newest(long beforeId, int limit) {
    return book().newest(clock.instant(), beforeId, limit);
  }

  @Override
  public Merged undo(long mergeId) {
    Instant now = clock.instant();
    MergeBook book = book();
    Merged merge = book.takeBack(mergeId, now, refusals);
    long keptId = merge.keptId();
    long mergedId = merge.mergedId();
    JsonObject before = read(book.content(mergeId));
    new MergeReach(sql, MergeKind.COMPANY, mergeId).forget();
    CompanyMoves moves = new CompanyMoves(sql, mergeId);
    moves.moveBack(keptId, mergedId);
    restoreFields(merge, before, now);
    contacts.changed(moves.contacts(), keptId, mergedId);
    audit.record("company.unmerged", "company " + keptId, "company " + mergedId);
    events.fire(new CompaniesUnmerged(keptId, mergedId));
    return merge;
  }

  /** The kept company gives back what it took, before the merged one takes its number again. */
  private void restoreFields(Merged merge, JsonObject before, Instant now) {
    Company kept = entities.find(Company.class, merge.keptId()).orElseThrow();
    FieldChanges.of(before.getJsonObject(CompanyMerge.CHANGES))
        .takeBack(MergeFields.of(kept), (field, value) -> MergeFields.set(kept, field, value));
    MergeReach reach = new MergeReach(sql, MergeKind.COMPANY, merge.id());
    kept.changed(reach.furtherWords(merge.keptId()), now);
    entities.forget();
    String given = before.getString(CompanyField.EXTERNAL_ID.property());
    String number = given.isEmpty() ? null : given;
    refuseWhatOthersHave(number, merge.mergedId());
    sql.update(
        "update company set deleted_at = null, merged_into = null, external_id = ?,"
            + " version = version + 1 where id = ?",
        number,
        merge.mergedId());
    Company merged = entities.find(Company.class, merge.mergedId()).orElseThrow();
    merged.changed(reach.furtherWords(merge.mergedId()), now);
    entities.forget();
  }

  private void refuseWhatOthersHave(String number, long mergedId) {
    sql.first(
            "select id from company where external_id = ? and id <> ?",
            row -> row.getLong(1),
            number,
            mergedId)
        .ifPresent(
            other -> {
              throw refusals.conflict(null, "companies.undo-taken", other);
            });
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private MergeBook book() {
    return new MergeBook(sql, MergeKind.COMPANY);
  }
}
