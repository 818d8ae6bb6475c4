package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * Mails as the person may see them: those of contacts they see; the text of those in their own
 * mailboxes, in their teams', in those that are open to all, and of what they wrote themselves.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Mails {

  private static final int LONGEST_THREAD = 200;

  private Sql sql;
  private CurrentUser user;
  private Refusals refusals;

  /** For proxies. */
  protected Mails() {}

  /** Over the database, for the person who asks. */
  @Inject
  public Mails(Sql sql, CurrentUser user, Refusals refusals) {
    this.sql = sql;
    this.user = user;
    this.refusals = refusals;
  }

  /** A place in a list: just after this mail, newest first. */
  public record After(Instant at, long id) {}

  /** At most {@code limit} mails with a contact, newest first; each once, wherever it lies. */
  public List<MailView> of(long contactId, After after, int limit) {
    SqlPart some =
        select()
            .and(" join mailin_contact l on l.mail_id = m.id where l.contact_id = ?", contactId)
            .and(Visible.of(RecordKind.CONTACTS).key("l.contact_id"))
            .and(onlyBest());
    if (after != null) {
      some = some.and(" and (m.at, m.id) < (?, ?)", after.at(), after.id());
    }
    some = some.and(" order by m.at desc, m.id desc limit ?", limit);
    return sql.list(some.sql(), this::view, some.values());
  }

  /** One mail, or status 404. */
  public MailView get(long id) {
    SqlPart one = select().and(" where m.id = ?", id).and(seen());
    return sql.first(one.sql(), this::view, one.values())
        .orElseThrow(() -> refusals.notFound("mailin.mail.named", id));
  }

  /** The mails of a mail's thread, oldest first, at most the newest 200; or status 404. */
  public List<MailView> thread(long id) {
    get(id);
    SqlPart all =
        select()
            .and(
                " where m.thread_key = (select o.thread_key from mailin_mail o where o.id = ?)", id)
            .and(seen())
            .and(onlyBest())
            .and(" order by m.at desc, m.id desc limit ?", LONGEST_THREAD);
    List<MailView> newest = sql.list(all.sql(), this::view, all.values());
    return newest.stream()
        .sorted(Comparator.comparing(MailView::at).thenComparing(MailView::id))
        .toList();
  }

  /** The contacts of a mail that the person sees. */
  public List<Long> contacts(long id) {
    SqlPart some =
        SqlPart.of("select l.contact_id from mailin_contact l where l.mail_id = ?", id)
            .and(Visible.of(RecordKind.CONTACTS).key("l.contact_id"))
            .and(" order by l.contact_id");
    return sql.list(some.sql(), row -> row.getLong(1), some.values());
  }

  private SqlPart select() {
    return SqlPart.of(
            "select m.*, b.name as box_name, coalesce(b.sight, 'all') as sight,"
                + " u.name as author_name, d.state as delivery_state, d.reason as delivery_reason,"
                + " d.reply, p.state as batch_state, p.reason as batch_reason, case when ")
        .and(readable("m", "b"))
        .and(
            " then 1 else 0 end as readable from mailin_mail m"
                + " left join mailin_box b on b.id = m.box_id"
                + " left join app_user u on u.id = m.author_id"
                + " left join delivery d on d.id = m.delivery_id"
                + " left join delivery_batch p on p.id = d.batch_id");
  }

  /** A condition on a mail and its mailbox: whether the person may read the text. */
  private SqlPart readable(String mail, String box) {
    long me = user.id().orElse(-1L);
    return SqlPart.of(
        "(coalesce(%2$s.sight, 'all') = 'all' or %2$s.owner_id = ? or %1$s.author_id = ? or exists"
                .formatted(mail, box)
            + " (select 1 from team_member t where t.team_id = "
            + box
            + ".team_id and t.user_id = ?))",
        me,
        me,
        me);
  }

  /** Of contacts that the person sees. */
  private static SqlPart seen() {
    return SqlPart.of(
            " and exists (select 1 from mailin_contact s join contact c on c.id = s.contact_id"
                + " where s.mail_id = m.id and c.deleted_at is null")
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(")");
  }

  /** Of a mail that lies in several mailboxes the copy that the person may read, else the first. */
  private SqlPart onlyBest() {
    return SqlPart.of(
            " and m.id = (select o.id from mailin_mail o left join mailin_box ob on ob.id ="
                + " o.box_id where o.message_key = m.message_key order by case when ")
        .and(readable("o", "ob"))
        .and(" then 0 else 1 end, o.id fetch first 1 rows only)");
  }

  private MailView view(ResultSet row) throws SQLException {
    boolean readable = row.getInt("readable") == 1;
    boolean named = readable || !row.getString("sight").equals(Sight.NOTHING.word());
    boolean stopped = "PAUSED".equals(row.getString("batch_state"));
    return new MailView(
        row.getLong("id"),
        row.getString("direction"),
        row.getBoolean("automatic"),
        row.getString("from_name"),
        row.getString("from_address"),
        row.getString("recipients"),
        named ? row.getString("subject") : null,
        Sql.instant(row, "at"),
        readable ? row.getString("body") : null,
        readable ? Attachments.of(row.getString("attachments")) : List.of(),
        row.getLong("size"),
        row.getBoolean("cut"),
        row.getString("box_name"),
        row.getString("author_name"),
        stopped ? "STOPPED" : row.getString("delivery_state"),
        reason(row, stopped));
  }

  private static String reason(ResultSet row, boolean stopped) throws SQLException {
    return stopped ? row.getString("batch_reason") : row.getString("reply");
  }
}
