package org.rapportcrm.app.contact.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.record.CompanyNameOf;
import org.rapportcrm.app.contact.record.Contact;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.duplicate.merge.FieldChanges;
import org.rapportcrm.app.duplicate.merge.MergeBook;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeReach;
import org.rapportcrm.app.duplicate.merge.MergeReach.First;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Makes one contact of two that are the same person. Everything of the merged contact moves to the
 * kept one; fields that the kept one lacks, and those that were chosen, come from the merged one;
 * further addresses and numbers stay. The merged row stays behind as a signpost until the trash is
 * emptied, so that plugins can move what is theirs and {@link ContactUnmerge} can take it back.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactMerge {

  private Sql sql;
  private Entities entities;
  private CompanyNameOf companyNames;
  private PurchaseSummary purchases;
  private Clock clock;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected ContactMerge() {}

  @Inject
  public ContactMerge(
      Sql sql,
      Entities entities,
      CompanyNameOf companyNames,
      PurchaseSummary purchases,
      Clock clock,
      CurrentUser user,
      Refusals refusals,
      Audit audit,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.companyNames = companyNames;
    this.purchases = purchases;
    this.clock = clock;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.events = events;
  }

  /** Merges; the kept contact's fields win where it has them. */
  public long merge(long keptId, long mergedId) {
    return merge(keptId, mergedId, Set.of());
  }

  /**
   * Merges.
   *
   * @param keptId the contact that stays
   * @param mergedId the contact that becomes part of it
   * @param chosen names of fields whose value the merged contact gives, {@code owner} among them
   * @return the merge's key, by which it can be taken back for 30 days
   */
  public long merge(long keptId, long mergedId, Set<String> chosen) {
    if (keptId == mergedId) {
      throw refusals.bad("merged", "contacts.merge-self");
    }
    checkFields(chosen);
    MergeBook book = new MergeBook(sql, MergeKind.CONTACT);
    book.lock(keptId, mergedId);
    Contact kept = living(keptId);
    Contact merged = living(mergedId);
    Instant now = clock.instant();
    long id = book.begin(keptId, mergedId, now, user.name());
    FieldChanges changes =
        FieldChanges.between(MergeFields.of(kept), MergeFields.of(merged), chosen);
    book.content(
        id,
        new MergeSnapshot(
                changes,
                merged.get(ContactField.EMAIL),
                merged.get(ContactField.EXTERNAL_ID),
                MergeSnapshot.consents(sql, List.of(keptId, mergedId)),
                MergeSnapshot.referrals(sql, List.of(keptId, mergedId)))
            .json());
    new MergeMoves(sql, id).move(keptId, mergedId);
    moveConsent(keptId, mergedId);
    moveReferrals(keptId, mergedId);
    fill(id, kept, merged, changes, now);
    purchases.refresh(List.of(keptId, mergedId));
    audit.record("contact.merged", "contact " + keptId, "contact " + mergedId);
    events.fire(new ContactsMerged(keptId, mergedId));
    return id;
  }

  private void checkFields(Set<String> chosen) {
    for (String field : chosen) {
      if (!MergeFields.isKnown(field)) {
        throw refusals.bad("fields", "duplicates.no-field", field);
      }
    }
  }

  /** Address and customer number must be free before the kept contact takes them. */
  private void fill(long mergeId, Contact kept, Contact merged, FieldChanges changes, Instant now) {
    First keptBefore = MergeFields.first(kept);
    First mergedBefore = MergeFields.first(merged);
    changes.apply((field, value) -> MergeFields.set(kept, field, value));
    sql.update(
        "update contact set deleted_at = ?, email_folded = null, external_id = null,"
            + " merged_into = ?, version = version + 1 where id = ?",
        now,
        kept.id(),
        merged.id());
    kept.changed(companyNames.of(kept.companyId()), now);
    First keptNow = MergeFields.first(kept);
    String words = companyNames.searchText(kept);
    long keptId = kept.id();
    entities.forget();
    MergeReach reach = new MergeReach(sql, MergeKind.CONTACT, mergeId);
    reach.keep(keptId, keptNow, keptBefore, mergedBefore);
    companyNames.index(keptId, words, reach.furtherWords(keptId));
  }

  /** For each purpose the younger decision of the two holds. */
  private void moveConsent(long keptId, long mergedId) {
    sql.update(
        "delete from consent where contact_id = ? and exists (select 1 from consent m where"
            + " m.contact_id = ? and m.purpose = consent.purpose and m.at > consent.at)",
        keptId,
        mergedId);
    sql.update(
        "insert into consent (contact_id, purpose, given, at) select ?, purpose, given, at from"
            + " consent where contact_id = ? and purpose not in (select purpose from consent where"
            + " contact_id = ?)",
        keptId,
        mergedId,
        keptId);
    sql.update("delete from consent where contact_id = ?", mergedId);
  }

  /** Nobody refers themselves, and nobody is referred twice: such referrals end here. */
  private void moveReferrals(long keptId, long mergedId) {
    sql.update(
        "delete from referral where (referrer_id = ? and referee_id = ?)"
            + " or (referrer_id = ? and referee_id = ?)",
        keptId,
        mergedId,
        mergedId,
        keptId);
    sql.update("update referral set referrer_id = ? where referrer_id = ?", keptId, mergedId);
    sql.update(
        "update referral set referee_id = ? where referee_id = ? and not exists"
            + " (select 1 from referral r where r.referee_id = ?)",
        keptId,
        mergedId,
        keptId);
    sql.update("delete from referral where referee_id = ?", mergedId);
  }

  private Contact living(long id) {
    Visible seen = Visible.of(RecordKind.CONTACTS);
    return entities
        .find(Contact.class, id)
        .filter(contact -> !contact.isTrashed())
        .filter(contact -> seen.includes(contact.ownerId(), contact.teamId()))
        .orElseThrow(() -> refusals.notFound("contacts.one", id));
  }
}
