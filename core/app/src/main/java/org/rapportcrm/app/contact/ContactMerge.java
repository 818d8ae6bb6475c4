package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.field.CustomMerge;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.reach.Reach;

/**
 * Makes one contact of two that are the same person. Everything of the merged contact moves to the
 * kept one; fields that the kept one lacks are filled from it. The merged row stays behind as a
 * signpost until the trash is emptied, so that plugins can move what is theirs.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactMerge {

  /** Statements with the kept key first and the merged key second. */
  private static final List<String> MOVES =
      List.of(
          "update purchase set contact_id = ? where contact_id = ?",
          "update interaction set contact_id = ? where contact_id = ?",
          "update task set contact_id = ? where contact_id = ?",
          "update deal set contact_id = ? where contact_id = ?",
          "update consent_event set contact_id = ? where contact_id = ?",
          "update delivery set contact_id = ? where contact_id = ?",
          "update life_stage_change set contact_id = ? where contact_id = ?",
          "update relation_company set contact_id = ? where contact_id = ?",
          "update anniversary set contact_id = ? where contact_id = ?");

  private Sql sql;
  private Entities entities;
  private CompanyNameOf companyNames;
  private PurchaseSummary purchases;
  private ContactReach reach;
  private Clock clock;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected ContactMerge() {}

  /** With what it works on. */
  @Inject
  public ContactMerge(
      Sql sql,
      Entities entities,
      CompanyNameOf companyNames,
      PurchaseSummary purchases,
      ContactReach reach,
      Clock clock,
      Refusals refusals,
      Events events) {
    this.sql = sql;
    this.entities = entities;
    this.companyNames = companyNames;
    this.purchases = purchases;
    this.reach = reach;
    this.clock = clock;
    this.refusals = refusals;
    this.events = events;
  }

  /**
   * Merges.
   *
   * @param keptId the contact that stays
   * @param mergedId the contact that becomes part of it
   */
  public void merge(long keptId, long mergedId) {
    if (keptId == mergedId) {
      throw refusals.bad("merged", "contacts.merge-self");
    }
    sql.each(
        "select id from contact where id = any(?) order by id for update",
        row -> {},
        List.of(keptId, mergedId));
    Contact kept = living(keptId);
    Contact merged = living(mergedId);
    moveRecords(keptId, mergedId);
    moveMemberships(keptId, mergedId);
    moveConsent(keptId, mergedId);
    moveReferrals(keptId, mergedId);
    moveRelations(keptId, mergedId);
    movePicture(keptId, mergedId);
    fill(kept, merged);
    purchases.refresh(List.of(keptId, mergedId));
    events.fire(new ContactsMerged(keptId, mergedId));
  }

  /** Address and customer number must be free before the kept contact takes them. */
  private void fill(Contact kept, Contact merged) {
    Reach reached = reach.of(merged.id());
    for (ContactField field : ContactField.values()) {
      boolean missing = field != ContactField.COMPANY && kept.get(field) == null;
      if (missing && merged.get(field) != null) {
        kept.set(field, merged.get(field));
      }
    }
    if (kept.companyId() == null) {
      kept.worksFor(merged.companyId());
    }
    if (kept.ownerId() == null) {
      kept.ownedBy(merged.ownerId());
    }
    if (kept.teamId() == null) {
      kept.ofTeam(merged.teamId());
    }
    sql.update(
        "update contact set deleted_at = ?, email_folded = null, external_id = null,"
            + " merged_into = ?, version = version + 1 where id = ?",
        clock.instant(),
        kept.id(),
        merged.id());
    reach.moved(kept, merged.id(), reached);
    kept.changed(companyNames.of(kept.companyId()), clock.instant());
    entities.forget();
  }

  private void moveRecords(long keptId, long mergedId) {
    MOVES.forEach(move -> sql.update(move, keptId, mergedId));
    CustomMerge.move(sql, keptId, mergedId);
    sql.update("update contact set merged_into = ? where merged_into = ?", keptId, mergedId);
  }

  private void moveMemberships(long keptId, long mergedId) {
    sql.update(
        "insert into contact_tag (contact_id, tag_id) select ?, tag_id from contact_tag where"
            + " contact_id = ? and tag_id not in (select tag_id from contact_tag where contact_id"
            + " = ?)",
        keptId,
        mergedId,
        keptId);
    sql.update(
        "insert into contact_list_member (list_id, contact_id, added_at, role, invitation)"
            + " select list_id, ?, added_at, role, invitation from contact_list_member where contact_id = ? and list_id not in (select"
            + " list_id from contact_list_member where contact_id = ?)",
        keptId,
        mergedId,
        keptId);
    sql.update("delete from contact_tag where contact_id = ?", mergedId);
    sql.update("delete from contact_list_member where contact_id = ?", mergedId);
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

  /** Nobody stands in a relation to themselves, and in each only once. */
  private void moveRelations(long keptId, long mergedId) {
    sql.update(
        "delete from relation_contact where (from_id = ? and to_id = ?)"
            + " or (from_id = ? and to_id = ?)",
        keptId,
        mergedId,
        mergedId,
        keptId);
    for (String[] ends : new String[][] {{"from_id", "to_id"}, {"to_id", "from_id"}}) {
      sql.update(
          ("update relation_contact set %1$s = ? where %1$s = ? and not exists (select 1 from"
                  + " relation_contact r where r.%1$s = ? and r.%2$s = relation_contact.%2$s"
                  + " and r.kind = relation_contact.kind)")
              .formatted(ends[0], ends[1]),
          keptId,
          mergedId,
          keptId);
      sql.update("delete from relation_contact where " + ends[0] + " = ?", mergedId);
    }
  }

  private void movePicture(long keptId, long mergedId) {
    sql.update(
        "update contact_picture set contact_id = ? where contact_id = ? and not exists"
            + " (select 1 from contact_picture p where p.contact_id = ?)",
        keptId,
        mergedId,
        keptId);
    sql.update("delete from contact_picture where contact_id = ?", mergedId);
  }

  private Contact living(long id) {
    return entities
        .find(Contact.class, id)
        .filter(contact -> !contact.isTrashed() && contact.isSeen())
        .orElseThrow(() -> refusals.notFound("contacts.one", id));
  }
}
