package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.text.PersonLocale;

/** The person in front of the screen, signed in or not: language, zone, week, light or dark. */
@RequestScoped
public class Viewer {

  @Inject private CurrentUser user;
  @Inject private Sql sql;
  @Inject private HttpServletRequest request;

  private Locale locale;
  private Row row;

  private record Row(String look, String weekStart) {}

  /** The language with calendar and digits; a stranger's is that of the cookie or the browser. */
  public Locale locale() {
    if (locale == null) {
      locale =
          user.id().isPresent() ? PersonLocale.complete(user.locale()) : Strangers.locale(request);
    }
    return locale;
  }

  /** The person's time zone; UTC for strangers. */
  public ZoneId zone() {
    return user.zone();
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return PersonLocale.direction(locale());
  }

  /** {@code light}, {@code dark} or {@code auto}. */
  public String look() {
    return row().look();
  }

  /** The first day of the person's week; {@code null} for that of the language. */
  public DayOfWeek weekStart() {
    String chosen = row().weekStart();
    return chosen == null ? null : DayOfWeek.valueOf(chosen);
  }

  private Row row() {
    if (row == null) {
      row =
          user.id()
              .flatMap(
                  id ->
                      sql.first(
                          "select look, week_start from app_user where id = ?",
                          r -> new Row(r.getString(1), r.getString(2)),
                          id))
              .orElse(new Row("auto", null));
    }
    return row;
  }
}
