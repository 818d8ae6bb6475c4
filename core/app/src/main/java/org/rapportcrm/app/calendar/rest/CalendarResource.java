package org.rapportcrm.app.calendar.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.calendar.Entries;
import org.rapportcrm.app.calendar.Entry;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;

/** {@code /api/v1/calendar}: what is due on which day. */
@Path("/v1/calendar")
@ApplicationScoped
public class CalendarResource {

  private static final int MOST_DAYS = 400;

  @Inject private Entries entries;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Clock clock;

  @Doc("Something in the calendar.")
  public record EntryBody(
      @Doc("meeting, task, close (of a deal), renewal or review (of an account plan).") String kind,
      @Doc("Key of its record.") long id,
      LocalDate day,
      @Doc("When it begins; null for the whole day.") Instant at,
      String title,
      String about,
      boolean done) {

    static EntryBody of(Entry entry) {
      return new EntryBody(
          entry.kind().word(),
          entry.id(),
          entry.day(),
          entry.at(),
          entry.title(),
          entry.about(),
          entry.done());
    }
  }

  @GET
  @RequiresCapability("tasks.read")
  @Doc("What is due between two days, at most 500 of each kind, in the order of time.")
  public List<EntryBody> between(
      @QueryParam("from") @Doc("First day; today when absent.") String fromDay,
      @QueryParam("to") @Doc("Last day, at most 400 days later; 30 when absent.") String toDay,
      @QueryParam("owner") @Doc("Key of a user.") Long owner) {
    LocalDate wished = refusals.good(Input.day("from", fromDay));
    LocalDate from = wished == null ? LocalDate.ofInstant(clock.instant(), user.zone()) : wished;
    LocalDate last = refusals.good(Input.day("to", toDay));
    LocalDate to = last == null ? from.plusDays(30) : last;
    long days = ChronoUnit.DAYS.between(from, to);
    if (days < 0 || days > MOST_DAYS) {
      throw refusals.bad("to", "calendar.no-time", MOST_DAYS);
    }
    return entries.between(from, to, owner, user.zone(), user::may).stream()
        .map(EntryBody::of)
        .toList();
  }
}
