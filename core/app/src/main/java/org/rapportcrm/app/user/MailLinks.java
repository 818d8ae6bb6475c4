package org.rapportcrm.app.user;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.http.SiteAddress;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.signin.SignInThrottle;

/**
 * Links with which people set a password: an invitation for those who have none yet, and for those
 * who forgot theirs. A link holds once and for a while; a new one ends those before it. The address
 * in it is the installation's own, never the one that a request claims.
 */
@ApplicationScoped
public class MailLinks {

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Users users;
  @Inject private Settings settings;
  @Inject private Messages messages;
  @Inject private PrivateMail mail;
  @Inject private SignInThrottle throttle;
  @Inject private Audit audit;
  @Inject private Acting acting;
  @Inject private Refusals refusals;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  /** Why a link was made, and how long it holds. */
  public enum Kind {
    /** An administrator invited them. */
    INVITATION(Duration.ofDays(7)),
    /** They forgot their password. */
    FORGOTTEN(Duration.ofHours(1));

    private final Duration life;

    Kind(Duration life) {
      this.life = life;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A link that holds. */
  public record Link(long user, Kind kind, String name) {}

  /** Whether links can be mailed at all. */
  public boolean isMailThere() {
    return mail.isThere();
  }

  /**
   * Invites a user.
   *
   * @return the link, for an administrator to hand over where there is no mail
   */
  @Transactional(rollbackOn = Exception.class)
  public String invite(long id) {
    User user = users.get(id);
    if (!user.active()) {
      throw refusals.conflict("active", "signin.invite.inactive", user.name());
    }
    String link = make(user, Kind.INVITATION);
    audit.record("user.invited", "user " + id, null);
    send(user, Kind.INVITATION, link);
    return link;
  }

  /** Until when the invitation of a user holds that nobody has used yet. */
  public Optional<Instant> invitedUntil(long user) {
    return sql.first(
        "select expires_at from mail_link where user_id = ? and kind = ? and expires_at > ?",
        row -> Sql.instant(row, "expires_at"),
        user,
        Kind.INVITATION.name(),
        clock.instant());
  }

  /**
   * Somebody says that they forgot their password. The answer, and the time it takes, are the same
   * whether there is such a user or not: what is done about it is done later.
   *
   * @return whether it was taken; else there were too many in a short time
   */
  public boolean forgotten(String email, String address) {
    String account = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    String counted = "forgotten " + (account.length() > 300 ? "" : account.replace("\0", ""));
    if (throttle.count(counted, address) == 0) {
      return false;
    }
    if (mail.isThere()) {
      executor.submit(() -> remind(account, address));
    }
    return true;
  }

  private void remind(String account, String address) {
    users
        .findByEmail(account)
        .filter(User::active)
        .filter(user -> !isFresh(user.id()))
        .ifPresent(
            user -> {
              audit.recordAs(user.name(), address, "user.forgotten", "user " + user.id(), null);
              send(user, Kind.FORGOTTEN, make(user, Kind.FORGOTTEN));
            });
  }

  /** Whether a mail went out a moment ago: nobody's mailbox is filled by pressing a button. */
  private boolean isFresh(long user) {
    return sql.number(
            "select count(*) from mail_link where user_id = ? and kind = ? and created_at > ?",
            user,
            Kind.FORGOTTEN.name(),
            clock.instant().minus(Duration.ofMinutes(2)))
        > 0;
  }

  /** The link of a token, if it holds. */
  public Optional<Link> find(String token) {
    return token == null || token.length() > 100
        ? Optional.empty()
        : sql.first(
            "select l.user_id, l.kind, u.name from mail_link l join app_user u on u.id = l.user_id"
                + " where l.token_hash = ? and l.expires_at > ? and u.active = true",
            row ->
                new Link(
                    row.getLong("user_id"),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("name")),
            RandomToken.hash(token),
            clock.instant());
  }

  /**
   * Sets the password and uses the link up, and all others of the person. They sign in with it
   * then, and show their second factor, if they have one.
   *
   * @return the address with which they sign in
   */
  @Transactional(rollbackOn = Exception.class)
  public String use(String token, String password) {
    Link link = find(token).orElseThrow(() -> refusals.conflict(null, "signin.link.over"));
    // The audit log names them, who are not signed in yet.
    Acting.as(
        acting.identity().named(link.name()),
        () -> {
          users.resetPassword(link.user(), password);
          return null;
        });
    if (sql.update("delete from mail_link where token_hash = ?", RandomToken.hash(token)) == 0) {
      throw refusals.conflict(null, "signin.link.over");
    }
    sql.update("delete from mail_link where user_id = ?", link.user());
    return users.get(link.user()).email();
  }

  /** Forgets the links that are over. */
  public int purge() {
    return sql.update("delete from mail_link where expires_at < ?", clock.instant());
  }

  private String make(User user, Kind kind) {
    String token = RandomToken.make("");
    sql.update("delete from mail_link where user_id = ? and kind = ?", user.id(), kind.name());
    sql.update(
        "insert into mail_link (user_id, kind, token_hash, created_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        user.id(),
        kind.name(),
        RandomToken.hash(token),
        clock.instant(),
        clock.instant().plus(kind.life));
    return SiteAddress.current() + "/new-password/" + token;
  }

  private void send(User user, Kind kind, String link) {
    if (!mail.isThere()) {
      return;
    }
    Locale locale = Locale.forLanguageTag(user.language());
    String site = settings.get("core", "site.name").orElse("Rapport");
    String key = "signin.mail." + kind.word();
    LinkLetter letter =
        new LinkLetter(
            locale,
            messages.text(locale, key + ".subject", site),
            messages.text(locale, key + ".text", user.name(), site),
            link,
            messages.text(locale, key + ".link"),
            messages.text(locale, key + ".end"));
    executor.submit(() -> mail.send(user.email(), letter.subject(), letter.html(), letter.text()));
  }
}
