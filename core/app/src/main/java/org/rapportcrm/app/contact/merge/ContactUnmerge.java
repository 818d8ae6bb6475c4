package org.rapportcrm.app.contact.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.merge.MergeSnapshot.Decision;
import org.rapportcrm.app.contact.merge.MergeSnapshot.Link;
import org.rapportcrm.app.contact.record.CompanyNameOf;
import org.rapportcrm.app.contact.record.Contact;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.duplicate.merge.MergeBook;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeReach;
import org.rapportcrm.app.duplicate.merge.Merged;
import org.rapportcrm.app.duplicate.merge.Unmerge;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.PurchaseSummary;

/**
 * Makes two contacts again of one that a merge made. Exactly the rows that moved go back; what came
 * since stays with the kept contact; fields that somebody changed since keep what they have.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactUnmerge implements Unmerge {

  private Sql sql;
  private Entities entities;
  private CompanyNameOf companyNames;
  private PurchaseSummary purchases;
  private Clock clock;
  private Refusals refusals;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected ContactUnmerge() {}

  @Inject
  public ContactUnmerge(
      Sql sql,
      Entities entities,
      CompanyNameOf companyNames,
      PurchaseSummary purchases,
      Clock clock,
      Refusals refusals,
      Audit audit,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.companyNames = companyNames;
    this.purchases = purchases;
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
    MergeSnapshot before = MergeSnapshot.of(book.content(mergeId));
    new MergeReach(sql, MergeKind.CONTACT, mergeId).forget();
    new MergeMoves(sql, mergeId).moveBack(keptId, mergedId);
    restoreConsent(merge, before.consents());
    restoreReferrals(before.referrals());
    restoreFields(mergeId, keptId, mergedId, before, now);
    purchases.refresh(List.of(keptId, mergedId));
    audit.record("contact.unmerged", "contact " + keptId, "contact " + mergedId);
    events.fire(new ContactsUnmerged(keptId, mergedId));
    events.fire(new ContactsChanged(List.of(keptId, mergedId)));
    return merge;
  }

  private MergeBook book() {
    return new MergeBook(sql, MergeKind.CONTACT);
  }

  /** The kept contact gives back what it took, before the merged one takes its address again. */
  private void restoreFields(
      long mergeId, long keptId, long mergedId, MergeSnapshot before, Instant now) {
    Contact kept = entities.find(Contact.class, keptId).orElseThrow();
    before
        .changes()
        .takeBack(MergeFields.of(kept), (field, value) -> MergeFields.set(kept, field, value));
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
    MergeReach reach = new MergeReach(sql, MergeKind.CONTACT, mergeId);
    companyNames.index(keptId, keptWords, reach.furtherWords(keptId));
    Contact merged = entities.find(Contact.class, mergedId).orElseThrow();
    companyNames.index(mergedId, companyNames.searchText(merged), reach.furtherWords(mergedId));
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
