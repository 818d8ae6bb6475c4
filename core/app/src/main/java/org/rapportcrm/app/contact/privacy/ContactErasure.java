package org.rapportcrm.app.contact.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.suppression.SuppressionBook;

/**
 * Erases people for good: everything the core keeps of them, everything the plugins keep, and
 * nothing is left but the hash of the address, so that an import of old files cannot write to them
 * again.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ContactErasure {

  private Sql sql;
  private Clock clock;
  private PluginPrivacy plugins;
  private Refusals refusals;
  private Events events;
  private SuppressionBook suppressed;

  /** For the container. */
  protected ContactErasure() {}

  @Inject
  public ContactErasure(
      Sql sql,
      Clock clock,
      PluginPrivacy plugins,
      Refusals refusals,
      Events events,
      SuppressionBook suppressed) {
    this.sql = sql;
    this.clock = clock;
    this.plugins = plugins;
    this.refusals = refusals;
    this.events = events;
    this.suppressed = suppressed;
  }

  /**
   * Erases a contact because the person asked for it; also one that lies in the trash.
   *
   * @return message keys of what is kept without the person, and why
   */
  public List<String> erase(long id) {
    List<String> addresses =
        sql.list(
            "select email from contact where id = ? union all"
                + " select address from reach_email where contact_id = ?",
            row -> row.getString(1),
            id,
            id);
    if (addresses.isEmpty() || !Visible.of(RecordKind.CONTACTS).sees(sql, id)) {
      throw refusals.notFound("contacts.one", id);
    }
    addresses.stream().filter(Objects::nonNull).forEach(this::remember);
    List<String> kept = new ArrayList<>();
    if (sql.number("select count(*) from deal where contact_id = ?", id) > 0) {
      kept.add("privacy.erase.deals");
    }
    kept.addAll(remove(id));
    return kept;
  }

  /** Removes a contact whose time in the trash is over; its address may be written to again. */
  public List<String> remove(long id) {
    List<String> kept = plugins.erase(id);
    sql.update("delete from contact where id = ?", id);
    events.fire(new ContactsErased(List.of(id)));
    return kept;
  }

  private void remember(String email) {
    String mark = suppressed.mark(email);
    sql.update(
        "insert into suppression (address_folded, address_key, reason, at)"
            + " select cast(? as varchar(320)), cast(? as varchar(320)), 'erased', cast(? as timestamp with time zone) where not exists"
            + " (select 1 from suppression where address_folded = ?)",
        mark,
        mark,
        clock.instant(),
        mark);
  }
}
