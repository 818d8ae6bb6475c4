package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.MergeSnapshot.Decision;
import org.rapportcrm.app.contact.MergeSnapshot.Link;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.PurchaseSummary;

/**
 * Makes two contacts again of one that a merge made. Exactly the rows that moved go back; what came
 * since stays with the kept contact; fields that somebody changed since keep what they have.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactUnmerge {

  /** How long a merge can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private Sql sql;
  private Entities entities;
  private CompanyNameOf companyNames;
  private PurchaseSummary purchases;
  private Clock clock;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected ContactUnmerge() {}

  /** With what it works on. */
  @Inject
  public ContactUnmerge(
      Sql sql,
      Entities entities,
      CompanyNameOf companyNames,
      PurchaseSummary purchases,
      Clock clock,
      Refusals refusals,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.companyNames = companyNames;
    this.purchases = purchases;
    this.clock = clock;
    this.refusals = refusals;
    this.events = events;
  }

  /** Merges of the last 30 days that the person may see, the newest before a key first. */
  public List<Merged> newest(long beforeId, int limit) {
    return new MergeBook(sql).newest(clock.instant().minus(KEPT), beforeId, limit);
  }

  /** Takes a merge back; answers what it was. */
  public Merged undo(long mergeId) {
    MergeBook book = new MergeBook(sql);
    Merged merge =
        book.find(mergeId).orElseThrow(() -> refusals.notFound("duplicates.merge", mergeId));
    Instant now = clock.instant();
    if (merge.undoneAt() != null || !book.undone(mergeId, now)) {
      throw refusals.conflict(null, "duplicates.undone-before");
    }
    if (merge.at().plus(KEPT).isBefore(now)) {
      throw refusals.conflict(null, "duplicates.undo-late");
    }
    long keptId = merge.keptId();
    long mergedId = merge.mergedId();
    sql.each(
        "select id from contact where id = any(?) order by id for update",
        row -> {},
        List.of(keptId, mergedId));
    checkThatTheySeparate(keptId, mergedId);
    MergeSnapshot before = book.content(mergeId);
    new MergeReach(sql, mergeId).forget();
    new MergeMoves(sql, mergeId).moveBack(keptId, mergedId);
    restoreConsent(merge, before.consents());
    restoreReferrals(before.referrals());
    restoreFields(mergeId, keptId, mergedId, before, now);
    purchases.refresh(List.of(keptId, mergedId));
    events.fire(new ContactsUnmerged(keptId, mergedId));
    events.fire(new ContactsChanged(List.of(keptId, mergedId)));
    return new Merged(mergeId, keptId, mergedId, merge.at(), merge.who(), now);
  }

  private void checkThatTheySeparate(long keptId, long mergedId) {
    boolean still =
        sql.number(
                "select count(*) from contact k join contact m on m.merged_into = k.id"
                    + " where k.id = ? and m.id = ? and k.deleted_at is null",
                keptId,
                mergedId)
            > 0;
    if (!still) {
      throw refusals.conflict(null, "duplicates.undo-later");
    }
  }

  /** The kept contact gives back what it took, before the merged one takes its address again. */
  private void restoreFields(
      long mergeId, long keptId, long mergedId, MergeSnapshot before, Instant now) {
    Contact kept = entities.find(Contact.class, keptId).orElseThrow();
    before
        .changes()
        .forEach(
            (field, change) -> {
              String current = MergeFields.of(kept).get(field);
              if (Objects.equals(current, change.after())) {
                MergeFields.set(kept, field, change.before());
              }
            });
    kept.changed(companyNames.of(kept.companyId()), now);
    String keptWords = companyNames.searchText(kept);
    entities.forget();
    String folded = ContactText.emailFolded(before.email());
    refuseWhatOthersHave(folded, before.externalId(), mergedId);
    sql.update(
        "update contact set deleted_at = null, merged_into = null, email_folded = ?,"
            + " external_id = ?, updated_at = ?, version = version + 1 where id = ?",
        folded,
        before.externalId(),
        now,
        mergedId);
    MergeReach reach = new MergeReach(sql, mergeId);
    reach.index(keptId, keptWords);
    Contact merged = entities.find(Contact.class, mergedId).orElseThrow();
    reach.index(mergedId, companyNames.searchText(merged));
  }

  private void refuseWhatOthersHave(String email, String externalId, long mergedId) {
    sql.first(
            "select id from contact where (email_folded = ? or external_id = ?) and id <> ?",
            row -> row.getLong(1),
            email,
            externalId,
            mergedId)
        .ifPresent(
            other -> {
              throw refusals.conflict(null, "duplicates.undo-taken", other);
            });
  }

  /** A decision that the person made after the merge is the kept contact's and stays. */
  private void restoreConsent(Merged merge, List<Decision> before) {
    sql.update("delete from consent where contact_id = ? and at <= ?", merge.keptId(), merge.at());
    for (Decision one : before) {
      sql.update(
          "insert into consent (contact_id, purpose, given, at) select cast(? as bigint), cast(? as"
              + " varchar(40)), cast(? as boolean), cast(? as timestamp with time zone)"
              + " where not exists (select 1 from consent c where c.contact_id = ? and c.purpose = ?)",
          one.contactId(),
          one.purpose(),
          one.given(),
          one.at(),
          one.contactId(),
          one.purpose());
    }
  }

  private void restoreReferrals(List<Link> before) {
    for (Link one : before) {
      int there =
          sql.update(
              "update referral set referrer_id = ?, referee_id = ? where id = ?",
              one.referrer(),
              one.referee(),
              one.id());
      if (there == 0) {
        sql.update(
            "insert into referral (referrer_id, referee_id, at, credited_at, source) select cast(?"
                + " as bigint), cast(? as bigint), cast(? as timestamp with time zone), cast(? as"
                + " timestamp with time zone), cast(? as varchar(120)) where not exists"
                + " (select 1 from referral r where r.referee_id = ?)",
            one.referrer(),
            one.referee(),
            one.at(),
            one.credited(),
            one.source(),
            one.referee());
      }
    }
  }
}
