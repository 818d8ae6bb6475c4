package org.rapportcrm.app.imports.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.contact.trash.ContactRemoval;
import org.rapportcrm.app.plugin.hook.Events;

/** Takes a batch of one of the core's kinds back: first what stands on contacts, then these. */
@ApplicationScoped
public class BatchBack {

  private Sql sql;
  private Events events;
  private Clock clock;
  private ContactRemoval removal;

  /** For the container. */
  protected BatchBack() {}

  /** With what it works on. */
  @Inject
  public BatchBack(Sql sql, Events events, Clock clock, ContactRemoval removal) {
    this.sql = sql;
    this.events = events;
    this.clock = clock;
    this.removal = removal;
  }

  /** Takes back what the trace says, in the caller's transaction. */
  TakenBack takeBack(ImportContext context, ImportTrace kept) {
    Trace trace = Trace.of(kept);
    List<Left> left = new ArrayList<>();
    PurchasesBack purchases = new PurchasesBack(sql, events, left);
    long removed = purchases.remove(trace.ids(Trace.Of.PURCHASE));
    long restored = purchases.restore(trace.before(PurchaseBefore.RECORD));
    purchases.refresh();
    removed += delete("delete from interaction where id = any(?)", trace, Trace.Of.INTERACTION);
    restored +=
        new ContactsBack(sql, events, clock.instant(), context, left)
            .restore(trace.before(PersonBefore.RECORD));
    MembersBack.restore(sql, trace.before(MembersBack.RECORD));
    removed += removeContacts(context, trace, left);
    removeWhatIsEmpty(trace);
    return new TakenBack(removed, restored, left);
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

  /** Tags, lists, roles and companies that the batch made and that nobody uses. */
  private void removeWhatIsEmpty(Trace trace) {
    delete(
        "delete from tag where id = any(?) and not exists"
            + " (select 1 from contact_tag c where c.tag_id = tag.id)",
        trace,
        Trace.Of.TAG);
    delete(
        "delete from contact_list_role where id = any(?) and not exists (select 1 from"
            + " contact_list_member m where m.role_id = contact_list_role.id)",
        trace,
        Trace.Of.ROLE);
    delete(
        "delete from contact_list where id = any(?) and version = 0 and not exists"
            + " (select 1 from contact_list_member m where m.list_id = contact_list.id)",
        trace,
        Trace.Of.LIST);
    List<Long> companies = trace.ids(Trace.Of.COMPANY);
    if (!companies.isEmpty()) {
      sql.update(
          "update company set deleted_at = ?, version = version + 1 where id = any(?)"
              + " and version = 0 and deleted_at is null"
              + " and not exists (select 1 from contact c where c.company_id = company.id)"
              + " and not exists (select 1 from deal d where d.company_id = company.id)",
          clock.instant(),
          companies);
    }
  }

  private long delete(String statement, Trace trace, Trace.Of what) {
    List<Long> ids = trace.ids(what);
    return ids.isEmpty() ? 0 : sql.update(statement, ids);
  }
}
