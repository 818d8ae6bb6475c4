package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.mailin.imap.ImapAccount;

/**
 * Creates, changes and lists mailboxes: one's own for everybody who may have one, the shared ones
 * for those who manage them. Nobody sees the settings of somebody else's.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class MailboxBook {

  private static final int MOST_OWN = 10;
  private static final int MOST_SHARED = 200;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private Settings settings;
  private MailboxSecrets secrets;
  private Refusals refusals;
  private Audit audit;

  /** For proxies. */
  protected MailboxBook() {}

  @Inject
  public MailboxBook(
      Sql sql,
      Clock clock,
      CurrentUser user,
      Settings settings,
      MailboxSecrets secrets,
      Refusals refusals,
      Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.settings = settings;
    this.secrets = secrets;
    this.refusals = refusals;
    this.audit = audit;
  }

  /** Those that the person may set up: the shared ones first, by name. */
  public List<Mailbox> all() {
    return sql.list(
        Mailbox.SELECT
            + "where b.owner_id = ? or b.owner_id is null and ?"
            + " order by b.owner_id nulls first, lower(b.name), b.id",
        Mailbox::of,
        me(),
        user.may(MailInFeature.MANAGE));
  }

  /** One of these, or status 404. */
  public Mailbox get(long id) {
    return all().stream()
        .filter(box -> box.id() == id)
        .findFirst()
        .orElseThrow(() -> refusals.notFound("mailin.box.named", id));
  }

  /** Creates one; it is read at once. */
  public long create(MailboxInput input) {
    boolean shared = Boolean.TRUE.equals(input.shared());
    List<Flaw> flaws = new ArrayList<>();
    MailboxDraft draft =
        MailboxDraft.check(input, MailboxDraft.monthBefore(clock.instant()), flaws);
    if (input.password() == null || input.password().isEmpty()) {
      flaws.add(Flaw.of("password", "input.missing"));
    }
    may(shared, input.teamId(), flaws);
    refusals.unlessEmpty(flaws);
    tooMany(shared);
    long id =
        sql.insert(
            "insert into mailin_box (owner_id, team_id, name, address, host, port, tls, username,"
                + " folders, since, sight, active, next_at, created_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            shared ? null : me(),
            shared ? input.teamId() : null,
            draft.name(),
            draft.address(),
            draft.host(),
            draft.port(),
            draft.security().word(),
            draft.user(),
            draft.folders(),
            draft.since(),
            draft.sight().word(),
            draft.active(),
            clock.instant(),
            clock.instant());
    password(id, input.password());
    audit.record("mailbox.created", "mailbox " + id, draft.address());
    return id;
  }

  /**
   * Changes one. It is tried again at once; folders that are new are read from the start.
   *
   * @param version that the change was made for; {@code null} for the newest
   */
  public void change(long id, MailboxInput input, Long version) {
    Mailbox before = get(id);
    List<Flaw> flaws = new ArrayList<>();
    MailboxDraft draft = MailboxDraft.check(input, before.since(), flaws);
    may(before.isShared(), input.teamId(), flaws);
    if (isElsewhere(before, draft) && (input.password() == null || input.password().isEmpty())) {
      // a password must not travel to a server for which it was not entered
      flaws.add(Flaw.of("password", "mailin.password-again"));
    }
    refusals.unlessEmpty(flaws);
    int changed =
        sql.update(
            "update mailin_box set team_id = ?, name = ?, address = ?, host = ?, port = ?, tls = ?,"
                + " username = ?, folders = ?, since = ?, sight = ?, active = ?, next_at = ?,"
                + " failures = 0, failing_since = null, reason = null, reason_key = null,"
                + " version = version + 1 where id = ? and version = ?",
            before.isShared() ? input.teamId() : null,
            draft.name(),
            draft.address(),
            draft.host(),
            draft.port(),
            draft.security().word(),
            draft.user(),
            draft.folders(),
            draft.since(),
            draft.sight().word(),
            draft.active(),
            clock.instant(),
            id,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(audit.last("mailbox " + id, "mailbox.changed"));
    }
    if (input.password() != null && !input.password().isEmpty()) {
      password(id, input.password());
    }
    if (draft.since().isBefore(before.since()) || isElsewhere(before, draft)) {
      // read anew: what is known already is not kept twice
      sql.update("delete from mailin_folder where box_id = ?", id);
    }
    if (draft.sight() != before.sight()) {
      MailEntries.show(sql, id, draft.sight());
    }
    audit.record("mailbox.changed", "mailbox " + id, draft.address());
  }

  /** Stops reading it and forgets its mails; the entries on timelines stay. */
  public void delete(long id) {
    Mailbox gone = get(id);
    MailEntries.unlink(sql, id);
    sql.update("delete from mailin_box where id = ?", id);
    audit.record("mailbox.deleted", "mailbox " + id, gone.address());
  }

  /** Reads it at the next moment instead of at its time. */
  public void hurry(long id) {
    get(id);
    sql.update("update mailin_box set next_at = ? where id = ?", clock.instant(), id);
  }

  /** How one gets into a mailbox as it was entered; the kept password where none was typed. */
  public ImapAccount account(Long id, MailboxInput input) {
    List<Flaw> flaws = new ArrayList<>();
    MailboxDraft draft = MailboxDraft.check(input, clock.instant(), flaws);
    String password = input.password();
    if ((password == null || password.isEmpty()) && id != null && draft != null) {
      password = isElsewhere(get(id), draft) ? null : kept(id).orElse(null);
    }
    if (password == null || password.isEmpty()) {
      flaws.add(Flaw.of("password", id == null ? "input.missing" : "mailin.password-again"));
    }
    refusals.unlessEmpty(flaws);
    return new ImapAccount(
        draft.host(), draft.port(), draft.security(), draft.user(), password, isNearbyAllowed());
  }

  /** How one gets in to read it; the password is {@code null} where it cannot be opened. */
  ImapAccount account(Mailbox box) {
    return new ImapAccount(
        box.host(),
        box.port(),
        box.security(),
        box.user(),
        kept(box.id()).orElse(null),
        isNearbyAllowed());
  }

  /** What could not be read of one, newest first. */
  public List<Skipped> skipped(long id) {
    get(id);
    return sql.list(
        "select folder, uid, detail, at from mailin_skipped where box_id = ?"
            + " order by id desc fetch first 100 rows only",
        row ->
            new Skipped(row.getString(1), row.getLong(2), row.getString(3), Sql.instant(row, "at")),
        id);
  }

  /** A message that was passed over. */
  public record Skipped(String folder, long uid, String detail, Instant at) {}

  private boolean isNearbyAllowed() {
    return settings.get("core", "mailin.private").map("true"::equals).orElse(false);
  }

  private Optional<String> kept(long id) {
    return sql.first("select password from mailin_box where id = ?", r -> r.getString(1), id)
        .flatMap(kept -> secrets.open(id, kept));
  }

  private void password(long id, String password) {
    sql.update("update mailin_box set password = ? where id = ?", secrets.seal(id, password), id);
  }

  private static boolean isElsewhere(Mailbox before, MailboxDraft draft) {
    return !before.host().equalsIgnoreCase(draft.host())
        || before.port() != draft.port()
        || !before.user().equals(draft.user());
  }

  private void may(boolean shared, Long team, List<Flaw> flaws) {
    if (shared && !user.may(MailInFeature.MANAGE)) {
      flaws.add(Flaw.of("shared", "mailin.not-shared"));
    }
    if (shared && team != null && sql.number("select count(*) from team where id = ?", team) == 0) {
      flaws.add(Flaw.of("teamId", "mailin.no-team"));
    }
    if (!shared && me() == null) {
      flaws.add(Flaw.of("shared", "mailin.nobody"));
    }
  }

  private void tooMany(boolean shared) {
    long there =
        shared
            ? sql.number("select count(*) from mailin_box where owner_id is null")
            : sql.number("select count(*) from mailin_box where owner_id = ?", me());
    int most = shared ? MOST_SHARED : MOST_OWN;
    if (there >= most) {
      throw refusals.conflict(null, "mailin.too-many", most);
    }
  }

  private Long me() {
    return user.id().orElse(null);
  }
}
