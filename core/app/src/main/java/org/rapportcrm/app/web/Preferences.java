package org.rapportcrm.app.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.text.PersonLocale;

/** How the person who is signed in wants to see the console. */
@ApplicationScoped
public class Preferences {

  private static final Set<String> LOOKS = Set.of("light", "dark", "auto");
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

  @Inject private Sql sql;
  @Inject private CurrentUser user;
  @Inject private Clock clock;
  @Inject private Refusals refusals;
  @Inject private Audit audit;
  @Inject private FormVersions versions;

  /**
   * A person's name and preferences.
   *
   * @param calendar out of {@link PersonLocale#CALENDARS}, or {@code null} for the language's own
   * @param digits out of {@link PersonLocale#DIGITS}, or {@code null} for the language's own
   * @param weekStart the first day of the week, {@code MONDAY} to {@code SUNDAY}, or {@code null}
   *     for the language's own
   * @param version how often they were changed; to keep, the one that was opened, or {@code null}
   *     for the newest
   */
  public record Reading(
      String name,
      String language,
      String calendar,
      String digits,
      String weekStart,
      String zone,
      String look,
      Long version) {}

  /** Those of the person who asks. */
  public Reading reading() {
    return sql.first(
            "select name, language, calendar, digits, week_start, zone, look from app_user"
                + " where id = ?",
            row ->
                new Reading(
                    row.getString("name"),
                    PersonLocale.of(row.getString("language")).getLanguage(),
                    row.getString("calendar"),
                    row.getString("digits"),
                    row.getString("week_start"),
                    row.getString("zone"),
                    row.getString("look"),
                    versions.of(form())),
            user.id().orElseThrow())
        .orElseThrow();
  }

  /**
   * Keeps them; a calendar, digits, day or look that is none becomes the usual one. Status 409 when
   * another tab, or an administrator, was first.
   */
  @Transactional
  public void keep(Reading reading) {
    List<Flaw> flaws = new ArrayList<>();
    Input.required("name", reading.name(), 200).or(flaws);
    Input.required("zone", reading.zone(), 60).then(z -> Input.zone("zone", z)).or(flaws);
    refusals.unlessEmpty(flaws);
    versions.next(form(), reading.version());
    Reading before = reading();
    sql.update(
        "update app_user set name = ?, language = ?, calendar = ?, digits = ?,"
            + " week_start = ?, zone = ?, look = ?, profile_saved_at = ? where id = ?",
        reading.name().strip(),
        PersonLocale.of(reading.language()).getLanguage(),
        known(PersonLocale.CALENDARS, reading.calendar()),
        known(PersonLocale.DIGITS, reading.digits()),
        known(DAYS, reading.weekStart()),
        reading.zone().strip(),
        reading.look() != null && LOOKS.contains(reading.look()) ? reading.look() : "auto",
        clock.instant(),
        user.id().orElseThrow());
    tell(before);
  }

  /** The language alone, with its own calendar and digits from now on. */
  @Transactional
  public void language(String language) {
    if (user.id().isPresent() && PersonLocale.LANGUAGES.contains(language)) {
      versions.next(form(), null);
      Reading before = reading();
      sql.update(
          "update app_user set language = ?, calendar = null, digits = null where id = ?",
          language,
          user.id().get());
      tell(before);
    }
  }

  /** {@code light}, {@code dark} or {@code auto} alone. */
  @Transactional
  public void look(String look) {
    if (user.id().isPresent() && LOOKS.contains(look)) {
      versions.next(form(), null);
      sql.update("update app_user set look = ? where id = ?", look, user.id().get());
    }
  }

  /** An administrator who has the user's form open is told of what that form shows. */
  private void tell(Reading before) {
    Reading now = reading();
    Changes changes =
        Changes.begin()
            .field("name", before.name(), now.name())
            .field("language", before.language(), now.language())
            .field("zone", before.zone(), now.zone())
            .build();
    if (!changes.isEmpty()) {
      long id = user.id().orElseThrow();
      sql.update("update app_user set version = version + 1 where id = ?", id);
      audit.changed("user.changed", "user " + id, changes);
    }
  }

  private String form() {
    return FormVersions.profile(user.id().orElseThrow());
  }

  private static String known(List<String> choices, String value) {
    return value != null && choices.contains(value) ? value : null;
  }
}
