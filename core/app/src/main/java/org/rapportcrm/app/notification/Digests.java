package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;

/**
 * Mails the digests, each person's in the morning of their own zone and at most once a day, and
 * forgets what is older than the setting {@code notifications.days} says.
 */
@ApplicationScoped
public class Digests implements JobWork {

  /** The hour of the reader's day from which the digest goes out. */
  static final int MORNING = 7;

  private static final int SHOWN = 50;

  /** So many are put in order; of more than these the oldest are only counted. */
  private static final int READ = 1000;

  /** What has a day comes first, the earliest on top, however late it was told; then the newest. */
  static final Comparator<Notification> ORDER =
      Comparator.comparing(Notification::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Notification::id, Comparator.reverseOrder());

  private static final int AT_ONCE = 1000;

  private Sql sql;
  private Clock clock;
  private Settings settings;
  private Transactions transactions;
  private NotificationMail mail;

  /** For proxies. */
  protected Digests() {}

  @Inject
  public Digests(
      Sql sql, Clock clock, Settings settings, Transactions transactions, NotificationMail mail) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
    this.transactions = transactions;
    this.mail = mail;
  }

  @Override
  public void run(JobRun run) {
    for (Reader reader : waiting()) {
      if (run.stopRequested()) {
        return;
      }
      ZonedDateTime now = clock.instant().atZone(reader.zone());
      if (now.getHour() >= MORNING) {
        transactions.inNew(() -> send(reader, now.toLocalDate()));
      }
    }
    forget(run);
  }

  private List<Reader> waiting() {
    return sql.list(
        "select "
            + Reader.COLUMNS
            + " from app_user u where u.active = true and exists (select 1 from notification n"
            + " where n.mail = 'DIGEST' and n.user_id = u.id and n.read_at is null) order by u.id",
        row -> Reader.of(row, Way.DIGEST));
  }

  /** The day, the marks and the mail are one transaction: after a kill, all of it or nothing. */
  private void send(Reader reader, LocalDate today) {
    if (!mayToday(reader.id(), today)) {
      return;
    }
    List<Notification> all =
        sql.list(
            "select "
                + Notification.COLUMNS
                + " from notification n where n.user_id = ? and n.mail = 'DIGEST'"
                + " and n.read_at is null order by n.id desc fetch first "
                + READ
                + " rows only",
            Notification::of,
            reader.id());
    if (all.isEmpty()) {
      return;
    }
    int marked =
        sql.update(
            "update notification set mail = 'SENT' where user_id = ? and mail = 'DIGEST'",
            reader.id());
    List<Notification> shown = all.stream().sorted(ORDER).limit(SHOWN).toList();
    mail.digest(reader, shown, Math.max(0, marked - shown.size()));
  }

  private boolean mayToday(long user, LocalDate today) {
    if (sql.number("select count(*) from notification_digest where user_id = ?", user) == 0) {
      sql.update("insert into notification_digest (user_id, sent_on) values (?, ?)", user, today);
      return true;
    }
    return sql.update(
            "update notification_digest set sent_on = ? where user_id = ? and sent_on < ?",
            today,
            user,
            today)
        > 0;
  }

  private void forget(JobRun run) {
    long days = Math.max(1, settings.whole("core", "notifications.days", 90));
    Instant before = clock.instant().minus(Duration.ofDays(days));
    for (int removed = AT_ONCE; removed == AT_ONCE && !run.stopRequested(); ) {
      removed =
          transactions.computeInNew(
              () ->
                  sql.update(
                      "delete from notification where id in (select id from notification"
                          + " where at < ? order by at fetch first "
                          + AT_ONCE
                          + " rows only)",
                      before));
    }
  }
}
