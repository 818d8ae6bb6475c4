package org.rapportcrm.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.ReadingUsers;
import org.rapportcrm.app.security.http.SiteAddress;

/**
 * Secret addresses under which calendars fetch what somebody has to do. A user has one at most; a
 * new one ends the old one, for its key is part of the token.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Feeds {

  private static final String PURPOSE = "core.calendar";
  private static final int DAYS_BACK = 30;
  private static final int DAYS_AHEAD = 365;

  private Sql sql;
  private Clock clock;
  private Tokens tokens;
  private Entries entries;
  private ReadingUsers users;
  private Messages messages;

  /** For the container. */
  protected Feeds() {}

  @Inject
  public Feeds(
      Sql sql, Clock clock, Tokens tokens, Entries entries, ReadingUsers users, Messages messages) {
    this.sql = sql;
    this.clock = clock;
    this.tokens = tokens;
    this.entries = entries;
    this.users = users;
    this.messages = messages;
  }

  /**
   * The feed of a user.
   *
   * @param address absolute
   * @param lastRead {@code null} while nobody fetched it
   */
  public record Feed(String address, Instant createdAt, Instant lastRead) {}

  /** The user's feed, if there is one. */
  public Optional<Feed> of(long user) {
    return sql.first(
        "select id, created_at, last_read from calendar_feed where user_id = ?",
        row ->
            new Feed(
                SiteAddress.current() + "/k/" + tokens.issue(PURPOSE, row.getLong("id")) + ".ics",
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_read")),
        user);
  }

  /** Makes a new address; the old one is no longer answered. */
  public Feed renew(long user) {
    revoke(user);
    sql.insert(
        "insert into calendar_feed (user_id, created_at) values (?, ?)", user, clock.instant());
    return of(user).orElseThrow();
  }

  /** Ends the address. */
  public void revoke(long user) {
    sql.update("delete from calendar_feed where user_id = ?", user);
  }

  /** What the feed with this token says, with the rights that its user has now. */
  public Optional<String> read(String token) {
    OptionalLong id = tokens.verify(PURPOSE, token);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong user =
        sql.maybeNumber("select user_id from calendar_feed where id = ?", id.getAsLong());
    Optional<Identity> reader = user.isEmpty() ? Optional.empty() : users.find(user.getAsLong());
    reader.ifPresent(
        known ->
            sql.update(
                "update calendar_feed set last_read = ? where id = ?",
                clock.instant(),
                id.getAsLong()));
    return reader.map(known -> Acting.as(known, () -> write(known, user.getAsLong())));
  }

  private String write(Identity reader, long user) {
    ZoneId zone = reader.zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Entry> all =
        entries.between(
            today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), user, zone, reader::may);
    String base = SiteAddress.current();
    String host = base.isEmpty() ? "rapport.local" : URI.create(base).getHost();
    return ICalendar.of(
        "Rapport · " + reader.name(),
        host,
        base,
        all,
        clock.instant(),
        entry -> title(entry, reader));
  }

  private String title(Entry entry, Identity reader) {
    String kind = messages.text(reader.locale(), entry.kind().labelKey());
    String words = entry.title() == null ? kind : kind + ": " + entry.title();
    return entry.done() ? "✓ " + words : words;
  }
}
