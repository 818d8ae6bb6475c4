package org.rapportcrm.ror.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.ror.RorReportPlugin;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.relationship.Ror;
import org.rapportcrm.ror.relationship.RorCount;
import org.rapportcrm.ror.relationship.RorFigures;
import org.rapportcrm.ror.relationship.RorMembers;
import org.rapportcrm.ror.relationship.Window;

/** {@code /api/plugins/ror-report/ror}: Return on Relationship. */
@Path("/plugins/ror-report/ror")
@ApplicationScoped
@RequiresCapability(RorReportPlugin.READ)
public class RorResource {

  @Inject private RorFigures figures;
  @Inject private RorMembers members;
  @Inject private Site site;

  @Doc("Return on Relationship of a window.")
  public record RorBody(
      @Doc("Last day of the window.") LocalDate asOf,
      @Doc("Length of the window, as an ISO 8601 period.") String window,
      @Doc("T: customers who ever bought, up to the last day.") long total,
      @Doc("H: those of them who were helped in the window.") long helped,
      @Doc("R: those of H who bought again, or bought after a referral, in the window.")
          long returned,
      @Doc("In R only because of a referral.") long referredOnly,
      @Doc("In R only because they bought again.") long repeatOnly,
      @Doc("In R for both reasons.") long both,
      @Doc("ror.active = R / H, 0 to 1; null when nobody was helped.") Double active,
      @Doc("Lower end of the 95 % interval of active (Wilson).") Double activeLow,
      @Doc("Upper end of the 95 % interval of active (Wilson).") Double activeHigh,
      @Doc("ror.base = R / T, 0 to 1; null without customers.") Double base,
      @Doc("ror.published = H / R, a ratio from 1 up, lower is better; null when R = 0.")
          Double published,
      @Doc("Whether fewer than 30 were helped, so that the share says little.") boolean thin,
      @Doc("With by: the same for each part, largest H first; else null.") List<PartBody> parts) {

    static RorBody of(Window window, RorCount count, List<PartBody> parts) {
      Ror ror = count.ror();
      var interval = ror.activeInterval();
      return new RorBody(
          window.asOf(),
          window.length().toString(),
          ror.total(),
          ror.helped(),
          ror.returned(),
          count.referredOnly(),
          count.repeatOnly(),
          count.both(),
          ror.active(),
          interval == null ? null : interval.low(),
          interval == null ? null : interval.high(),
          ror.base(),
          ror.published(),
          ror.isThin(),
          parts);
    }
  }

  @Doc("Return on Relationship of one source, owner or segment.")
  public record PartBody(
      @Doc("The source, or the id of the owner or segment; empty for contacts without one.")
          String key,
      @Doc("How people call it.") String label,
      long total,
      long helped,
      long returned,
      Double active,
      Double base,
      Double published) {

    static PartBody of(RorFigures.Part part) {
      Ror ror = part.count().ror();
      return new PartBody(
          part.key(),
          part.label(),
          ror.total(),
          ror.helped(),
          ror.returned(),
          ror.active(),
          ror.base(),
          ror.published());
    }
  }

  @Doc("A helped customer.")
  public record MemberBody(
      @Doc("The contact's id.") long contact,
      @Doc("Bought in the window, later than for the first time.") boolean repeat,
      @Doc("Bought in the window and had been referred.") boolean referred) {}

  @GET
  @Doc("The figures of a window, and with `by` those of each source, owner or segment.")
  public RorBody get(
      @QueryParam("asOf") @Doc("Last day, ISO 8601; today without it.") String asOf,
      @QueryParam("window") @Doc("ISO 8601 period; P12M without it.") String period,
      @QueryParam("by")
          @OneOf(words = {"source", "owner", "segment"})
          @Doc("source, owner or segment")
          String by) {
    Window window = site.window(asOf, period);
    if (by == null || by.isBlank()) {
      return RorBody.of(window, figures.of(window), null);
    }
    return switch (Choice.by(by)) {
      case SEGMENT -> body(window, figures.of(window), figures.bySegment(window));
      case SOURCE -> {
        RorFigures.Report report = figures.report(window);
        yield body(window, report.count(), report.sources());
      }
      case OWNER -> {
        RorFigures.Report report = figures.report(window);
        yield body(window, report.count(), report.owners());
      }
    };
  }

  private static RorBody body(Window window, RorCount count, List<RorFigures.Part> parts) {
    return RorBody.of(window, count, parts.stream().map(PartBody::of).toList());
  }

  @GET
  @Path("/contacts")
  @Doc("The contacts who make up H or R, by id.")
  public Listing<MemberBody> contacts(
      @QueryParam("asOf") @Doc("As for the figures.") String asOf,
      @QueryParam("window") @Doc("As for the figures.") String period,
      @QueryParam("which")
          @OneOf(words = {"helped", "returned", "not_returned"})
          @Doc("helped, returned or not_returned; helped without it.")
          String which,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    long after = Cursor.id(cursor, 0);
    List<RorMembers.Member> found =
        members.list(Choice.which(which), site.window(asOf, period), after, size + 1);
    return Listing.page(found, size, last -> Cursor.of(last.contactId()))
        .map(m -> new MemberBody(m.contactId(), m.repeat(), m.referred()));
  }
}
