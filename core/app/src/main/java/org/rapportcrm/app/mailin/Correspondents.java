package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** To whom the person may write, and from which addresses. */
@ApplicationScoped
public class Correspondents {

  private Sql sql;
  private CurrentUser user;

  /** For proxies. */
  protected Correspondents() {}

  @Inject
  public Correspondents(Sql sql, CurrentUser user) {
    this.sql = sql;
    this.user = user;
  }

  /**
   * An address from which the person may write.
   *
   * @param mailboxId {@code null} for the account's own address
   * @param sight what others see of what is sent from it
   */
  public record Sender(Long mailboxId, String address, Sight sight) {

    /** By which it is chosen: the mailbox's key, 0 for the account's own address. */
    public long key() {
      return mailboxId == null ? 0 : mailboxId;
    }
  }

  /** Whether there is no such contact, for the person who asks. */
  public boolean isGone(long contactId) {
    return !Visible.of(RecordKind.CONTACTS).sees(sql, contactId)
        || sql.number("select count(*) from contact where id = ? and deleted_at is null", contactId)
            == 0;
  }

  /** The addresses of a contact, the first one first; none when the person does not see it. */
  public List<String> addresses(long contactId) {
    if (!Visible.of(RecordKind.CONTACTS).sees(sql, contactId)) {
      return List.of();
    }
    return sql.list(
        "select a.address from (select email as address, 0 as place from contact where id = ?"
            + " and email is not null and deleted_at is null union all select e.address,"
            + " e.position + 1 from reach_email e join contact c on c.id = e.contact_id"
            + " where e.contact_id = ? and c.deleted_at is null) a order by a.place",
        row -> row.getString(1),
        contactId,
        contactId);
  }

  /**
   * From where the person may write: own mailboxes, those of their teams, the account's address.
   */
  public List<Sender> senders() {
    long me = user.id().orElse(-1L);
    List<Sender> all =
        new ArrayList<>(
            sql.list(
                "select b.id, b.address, b.sight from mailin_box b where b.owner_id = ? or"
                    + " b.owner_id is null and exists (select 1 from team_member t"
                    + " where t.team_id = b.team_id and t.user_id = ?)"
                    + " order by b.owner_id nulls last, b.id",
                row ->
                    new Sender(
                        row.getLong(1), row.getString(2), Sight.of(row.getString(3)).orElseThrow()),
                me,
                me));
    sql.first("select email from app_user where id = ?", row -> row.getString(1), me)
        .filter(own -> all.stream().noneMatch(one -> one.address().equalsIgnoreCase(own)))
        .ifPresent(own -> all.add(new Sender(null, own, Sight.ALL)));
    return all;
  }
}
