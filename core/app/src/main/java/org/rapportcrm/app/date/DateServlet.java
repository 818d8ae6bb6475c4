package org.rapportcrm.app.date;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.text.CalendarMonth;
import org.rapportcrm.app.text.DayEntry;
import org.rapportcrm.app.web.Viewer;

/**
 * {@code /console/date.json}: {@code ?text=} what the person typed, as the day that is understood;
 * {@code ?month=} an ISO day (empty for today), as the month around it in the person's calendar.
 */
@WebServlet("/console/date.json")
public class DateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentUser user;
  @Inject private transient Viewer viewer;
  @Inject private transient Messages messages;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!user.may("console.use")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String typed = request.getParameter("text");
    JsonObject answer = typed != null ? understood(typed) : month(request.getParameter("month"));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(answer.toString());
  }

  private JsonObject understood(String typed) {
    Locale locale = viewer.locale();
    Optional<LocalDate> day = DayEntry.parse(typed, locale);
    if (day.isPresent()) {
      return Json.createObjectBuilder()
          .add("iso", day.get().toString())
          .add("words", CalendarMonth.words(day.get(), locale))
          .build();
    }
    String example = DayEntry.text(today(), locale);
    return Json.createObjectBuilder()
        .add("problem", messages.text(locale, "shell.date.unknown", example))
        .build();
  }

  private JsonObject month(String iso) {
    Locale locale = viewer.locale();
    CalendarMonth month = CalendarMonth.around(day(iso), locale, viewer.weekStart());
    JsonArrayBuilder weekdays = Json.createArrayBuilder();
    month
        .weekdays()
        .forEach(
            one ->
                weekdays.add(
                    Json.createObjectBuilder()
                        .add("text", one.shortName())
                        .add("name", one.name())));
    JsonArrayBuilder days = Json.createArrayBuilder();
    for (CalendarMonth.Day one : month.days()) {
      days.add(
          Json.createObjectBuilder()
              .add("iso", one.date().toString())
              .add("text", one.text())
              .add("words", one.words())
              .add("entry", DayEntry.text(one.date(), locale))
              .add("inside", one.inside()));
    }
    return Json.createObjectBuilder()
        .add("title", month.title())
        .add("today", today().toString())
        .add("weekdays", weekdays)
        .add("days", days)
        .add("previous", month.previous().toString())
        .add("next", month.next().toString())
        .build();
  }

  private LocalDate day(String iso) {
    try {
      LocalDate day = iso == null || iso.isBlank() ? today() : LocalDate.parse(iso);
      return day.getYear() < 1600 || day.getYear() > 9990 ? today() : day;
    } catch (DateTimeException e) {
      return today();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), viewer.zone());
  }
}
