package org.rapportcrm.app.imports.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.contact.trash.ContactRemoval;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Takes back what a batch of any of the core's kinds did to contacts, and what it made for them.
 * What stands on contacts is taken back before, by the kind that it is of.
 */
@ApplicationScoped
public class BatchBack {

  /** Whether somebody changed or uses a company. */
  public static final String COMPANY_IN_USE =
      "(updated_at > created_at"
          + " or exists (select 1 from contact c where c.company_id = company.id)"
          + " or exists (select 1 from deal d where d.company_id = company.id)"
          + " or exists (select 1 from task t where t.company_id = company.id)"
          + " or exists (select 1 from relation_company r where r.company_id = company.id)"
          + " or exists (select 1 from company_interaction i where i.company_id = company.id))";

  private Sql sql;
  private Events events;
  private Clock clock;
  private ContactRemoval removal;

  /** For the container. */
  protected BatchBack() {}

  @Inject
  public BatchBack(Sql sql, Events events, Clock clock, ContactRemoval removal) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.removal = removal;
  }

  /** Takes back what the trace says, in the caller's transaction. */
  TakenBack takeBack(ImportContext context, Trace trace) {
    return takeBack(context, trace, new TakenBack(0, 0, List.of()));
  }

  /**
   * Takes back what the trace says, in the caller's transaction.
   *
   * @param before what stood on the contacts and is taken back already
   * @return both together
   */
  public TakenBack takeBack(ImportContext context, Trace trace, TakenBack before) {
    List<Left> left = new ArrayList<>(before.left());
    long restored =
        new ContactsBack(sql, events, clock.instant(), context, left)
            .restore(trace.before(PersonBefore.RECORD));
    MembersBack.restore(sql, trace.before(MembersBack.RECORD));
    long removed = removeContacts(context, trace, left);
    removeWhatIsEmpty(trace).keepIn(context);
    return new TakenBack(before.removed() + removed, before.restored() + restored, left);
  }

  private long removeContacts(ImportContext context, Trace trace, List<Left> left) {
    List<Long> created = trace.ids(Trace.Of.CONTACT);
    People people = People.load(sql, created);
    Map<Long, String> reasons =
        UsedSince.reasons(
            sql,
            created,
            context.importId(),
            trace.ids(Trace.Of.TAGGED),
            trace.ids(Trace.Of.LISTED));
    removal.vetoed(created).forEach((id, veto) -> reasons.putIfAbsent(id, veto.reasonKey()));
    List<Long> gone = new ArrayList<>();
    for (long id : created) {
      Person person = people.byId(id);
      if (person != null && reasons.containsKey(id)) {
        left.add(new Left(id, ContactsBack.name(person), null, reasons.get(id)));
      } else if (person != null) {
        gone.add(id);
      }
    }
    removal.remove(gone);
    return gone.size();
  }

  /**
   * Removes the tags, lists, roles and companies that the batch made and that nobody uses.
   *
   * @return those that stay, which may be free when the batches before are taken back too
   */
  private Trace removeWhatIsEmpty(Trace trace) {
    Trace staying = new Trace();
    removeUnused(
        Trace.Of.TAG,
        "tag where id = any(?)",
        "not exists (select 1 from contact_tag c where c.tag_id = tag.id)",
        trace,
        staying);
    removeUnused(
        Trace.Of.ROLE,
        "contact_list_role where id = any(?)",
        "not exists (select 1 from contact_list_member m where m.role_id = contact_list_role.id)",
        trace,
        staying);
    removeUnused(
        Trace.Of.LIST,
        "contact_list where id = any(?)",
        "version = 0 and not exists"
            + " (select 1 from contact_list_member m where m.list_id = contact_list.id)",
        trace,
        staying);
    List<Long> companies = trace.ids(Trace.Of.COMPANY);
    if (!companies.isEmpty()) {
      sql.update(
          "update company set deleted_at = ?, version = version + 1 where id = any(?)"
              + " and version = 0 and deleted_at is null and not "
              + COMPANY_IN_USE,
          clock.instant(),
          companies);
      staying.add(
          Trace.Of.COMPANY,
          ids("company where id = any(?) and version = 0 and deleted_at is null", companies));
    }
    return staying;
  }

  private void removeUnused(
      Trace.Of what, String these, String unused, Trace trace, Trace staying) {
    if (delete("delete from " + these + " and " + unused, trace, what) < trace.ids(what).size()) {
      staying.add(what, ids(these, trace.ids(what)));
    }
  }

  private List<Long> ids(String these, List<Long> ids) {
    return sql.list("select id from " + these, row -> row.getLong(1), ids);
  }

  private long delete(String statement, Trace trace, Trace.Of what) {
    List<Long> ids = trace.ids(what);
    return ids.isEmpty() ? 0 : sql.update(statement, ids);
  }
}
