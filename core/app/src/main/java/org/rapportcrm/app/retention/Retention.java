package org.rapportcrm.app.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.settings.SettingChanges;

/** The rules of retention: what they say, what they would do, and changing them. */
@ApplicationScoped
public class Retention {

  private static final int MOST_DAYS = 36_500;
  private static final String OWNER = "core";
  private static final String PREFIX = "retention.";

  private Sql sql;
  private Clock clock;
  private Settings settings;
  private SettingChanges changes;
  private Refusals refusals;
  private List<RetentionRule> rules;

  /**
   * What a rule says.
   *
   * @param days how long it is kept; {@code null} for ever
   * @param least the fewest days that can be set
   * @param oldest when the oldest of it was made; {@code null} when there is none
   * @param due how many the next night takes, counted up to 100,001; 0 when kept for ever
   */
  public record Rule(String id, Integer days, int least, Instant oldest, long due) {

    /** Whether there are more than were counted. */
    public boolean isMore() {
      return due > RetentionRule.COUNTED;
    }
  }

  /** For the container. */
  protected Retention() {}

  /** Over the database. */
  @Inject
  public Retention(
      Sql sql,
      Clock clock,
      Settings settings,
      SettingChanges changes,
      Refusals refusals,
      ContactTrash trash) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
    this.changes = changes;
    this.refusals = refusals;
    rules =
        List.of(
            new QuietContacts(trash),
            new OldRows("interactions", 30, "interaction", "at", ""),
            new OldRows("mails", 30, "mailin_mail", "at", ""),
            new OldRows("opensAndClicks", 7, "delivery_event", "at", ""),
            new OldRows(
                "jobs",
                7,
                "job_run",
                "created_at",
                " and state in ('DONE', 'FAILED', 'CANCELLED')"
                    + " and not exists (select 1 from import_run i where i.job_id = job_run.id)"));
  }

  /** Every rule as it is, and what it would take next. */
  public List<Rule> all() {
    return preview(kept());
  }

  /** What rules would take if they said this; days by id, absent or {@code null} for ever. */
  public List<Rule> preview(Map<String, Integer> days) {
    List<Rule> all = new ArrayList<>();
    for (RetentionRule rule : rules) {
      Integer kept = days.get(rule.id());
      long due = kept == null ? 0 : rule.due(sql, before(kept));
      all.add(new Rule(rule.id(), kept, rule.least(), rule.oldest(sql).orElse(null), due));
    }
    return all;
  }

  /**
   * Checks what was typed.
   *
   * @param typed days by id; an empty text or {@code null} means for ever
   * @throws org.rapportcrm.api.rest.ProblemException when one is no number, or too small or large
   */
  public Map<String, Integer> check(Map<String, String> typed) {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, Integer> days = new LinkedHashMap<>(kept());
    typed.forEach(
        (id, text) -> {
          RetentionRule rule =
              rules.stream().filter(known -> known.id().equals(id)).findFirst().orElse(null);
          if (rule == null) {
            flaws.add(Flaw.of(id, "retention.unknown"));
          } else if (text == null || text.isBlank()) {
            days.put(id, null);
          } else {
            Days.parse(text, rule.least(), MOST_DAYS)
                .ifPresentOrElse(
                    number -> days.put(id, number),
                    () -> flaws.add(Flaw.of(id, "retention.bad-days", rule.least(), MOST_DAYS)));
          }
        });
    refusals.unlessEmpty(flaws);
    return days;
  }

  /** How often the site's settings, which have the rules, were changed. */
  public long version() {
    return changes.version(OWNER);
  }

  /**
   * Keeps rules as they were checked; the next night they hold.
   *
   * @param opened the version that they were typed for; {@code null} for the newest
   */
  @Transactional(rollbackOn = Exception.class)
  public void keep(Map<String, Integer> days, Long opened) {
    Map<String, String> values = new LinkedHashMap<>();
    days.forEach((id, number) -> values.put(PREFIX + id, number == null ? null : "" + number));
    changes.keep(OWNER, values, opened);
  }

  /** Forgets some of what is due by a rule, in the caller's transaction; 0 when nothing is left. */
  int forget(RetentionRule rule) {
    Integer days = kept().get(rule.id());
    return days == null ? 0 : rule.forget(sql, before(days));
  }

  List<RetentionRule> rules() {
    return rules;
  }

  private Map<String, Integer> kept() {
    Map<String, Integer> days = new LinkedHashMap<>();
    for (RetentionRule rule : rules) {
      long number = settings.whole(OWNER, PREFIX + rule.id(), 0);
      days.put(rule.id(), number == 0 ? null : (int) Math.max(rule.least(), number));
    }
    return days;
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }
}
