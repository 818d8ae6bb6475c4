package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** How often each form was shown, sent in and confirmed, by day. */
@ApplicationScoped
public class SignupCount {

  private static final int SHOWN_DAYS = 30;

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected SignupCount() {}

  /** Over this database, at this time. */
  @Inject
  public SignupCount(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What is counted. */
  public enum What {
    SHOWN("shown"),
    SUBMITTED("submitted"),
    CONFIRMED("confirmed");

    private final String column;

    What(String column) {
      this.column = column;
    }
  }

  /** Figures of a day, or of all days together. */
  public record Figures(LocalDate day, long shown, long submitted, long confirmed) {}

  /** Counts one. */
  @Transactional
  public void add(long formId, What what) {
    LocalDate today = today();
    sql.update(
        "insert into signup_day (form_id, on_day) select f.id, cast(? as date) from signup_form f"
            + " where f.id = ? and not exists (select 1 from signup_day d where d.form_id = f.id"
            + " and d.on_day = ?) on conflict do nothing",
        today,
        formId,
        today);
    sql.update(
        "update signup_day set %1$s = %1$s + 1 where form_id = ? and on_day = ?"
            .formatted(what.column),
        formId,
        today);
  }

  /** All days of a form together. */
  public Figures total(long formId) {
    return sql.first(
            "select coalesce(sum(shown), 0), coalesce(sum(submitted), 0),"
                + " coalesce(sum(confirmed), 0) from signup_day where form_id = ?",
            row -> new Figures(null, row.getLong(1), row.getLong(2), row.getLong(3)),
            formId)
        .orElseThrow();
  }

  /** The last thirty days on which something happened, oldest first. */
  public List<Figures> days(long formId) {
    return sql.list(
        "select on_day, shown, submitted, confirmed from signup_day where form_id = ?"
            + " and on_day > ? order by on_day",
        row ->
            new Figures(
                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4)),
        formId,
        today().minusDays(SHOWN_DAYS));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
