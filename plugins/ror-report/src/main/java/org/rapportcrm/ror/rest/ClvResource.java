package org.rapportcrm.ror.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.ror.ReportDay;
import org.rapportcrm.ror.RorReportPlugin;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.clv.ClvModel;
import org.rapportcrm.ror.clv.ClvModels;
import org.rapportcrm.ror.clv.Fit;
import org.rapportcrm.ror.clv.Histories;

/** {@code /api/plugins/ror-report/clv}: customer lifetime value. */
@Path("/plugins/ror-report/clv")
@ApplicationScoped
@RequiresCapability(RorReportPlugin.READ)
public class ClvResource {

  @Inject private ClvModels models;
  @Inject private Histories histories;
  @Inject private Jobs jobs;
  @Inject private Site site;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  @Doc("The models fitted on the purchases up to a day.")
  public record ModelBody(
      @Doc("Last day of the purchases.") LocalDate until,
      @Doc("Customers with a purchase by then.") long customers,
      @Doc("How often they buy; null when the data are too thin.") BgNbdBody bgNbd,
      @Doc("For how much; null when the data are too thin.") GammaGammaBody gammaGamma,
      @Doc("Why a model is missing; else null.") String thin,
      Instant fittedAt) {

    static ModelBody of(ClvModel model, String thin) {
      var often = model.bgNbd();
      var much = model.gammaGamma();
      return new ModelBody(
          model.until(),
          model.customers(),
          often == null
              ? null
              : new BgNbdBody(
                  often.model().r(),
                  often.model().alpha(),
                  often.model().a(),
                  often.model().b(),
                  often.logLikelihood()),
          much == null
              ? null
              : new GammaGammaBody(
                  much.model().p(),
                  much.model().q(),
                  much.model().gamma(),
                  much.logLikelihood(),
                  much.customers()),
          thin,
          model.fittedAt());
    }
  }

  @Doc("BG/NBD (Fader, Hardie, Lee 2005); time in weeks.")
  public record BgNbdBody(double r, double alpha, double a, double b, double logLikelihood) {}

  @Doc("Gamma-Gamma (Fader, Hardie 2013), fitted on customers with a repeat purchase.")
  public record GammaGammaBody(
      double p, double q, double gamma, double logLikelihood, long customers) {}

  @Doc("A customer's history and outlook.")
  public record ClvBody(
      @Doc("The contact's id.") long contact,
      @Doc("Repeat purchases: days with a purchase after the first.") int frequency,
      @Doc("Weeks from the first purchase to the last.") double recency,
      @Doc("Weeks from the first purchase to the last day looked at.") double age,
      @Doc("Probability that the customer will ever buy again, 0 to 1.") double alive,
      @Doc("Purchases to expect, by period.") Map<String, Double> expected,
      @Doc("Money to expect for each purchase.") double spend,
      @Doc("Money to expect within the period.") double value) {}

  @Doc("A fit that was started.")
  public record JobBody(@Doc("Id of the job; see /api/v1/jobs/{id}.") long job) {}

  @GET
  @Path("/model")
  @Doc(
      "The models fitted on the purchases up to a day; without `until` the ones that the job fitted"
          + " last, or those of today.")
  public ModelBody model(@QueryParam("until") @Doc("ISO 8601 day") String until) {
    ClvModel model = modelOf(until);
    return ModelBody.of(model, thin(model));
  }

  @POST
  @Path("/model")
  @Idempotent
  @RequiresCapability(RorReportPlugin.MANAGE)
  @Doc(
      value = "Fits the models in the background and works out every customer's outlook.",
      returns = JobBody.class,
      status = 202)
  public Response fit(@QueryParam("until") @Doc("ISO 8601 day; today without it.") String until) {
    LocalDate day = ReportDay.of("until", until);
    long job = jobs.start("ror-report.clv", day == null ? "" : day.toString());
    return Response.accepted(new JobBody(job)).build();
  }

  @GET
  @Doc("History and outlook of each customer, by contact id.")
  public Listing<ClvBody> list(
      @QueryParam("until") @Doc("ISO 8601 day, as for the model.") String until,
      @QueryParam("horizon")
          @Doc("ISO 8601 period to look ahead, such as P39W; that of the settings without it.")
          String horizon,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    long after = Cursor.id(cursor, 0);
    ClvModel model = modelOf(until);
    if (!model.isUsable()) {
      throw new KeyedProblem(
          409,
          List.of(
              new Part(
                  null,
                  Words.of(model.thin().key(), Fit.FEWEST_REPEATERS),
                  Words.of("ror-report.problem.thin.remedy"))));
    }
    ZoneId zone = site.zone();
    String period = horizon == null || horizon.isBlank() ? weeks() : horizon.strip();
    double weeks = weeks(period);
    List<Histories.Customer> found = histories.page(model.until(), zone, after, size + 1);
    return Listing.page(found, size, last -> Cursor.of(last.contactId()))
        .map(customer -> body(customer, model, period, weeks));
  }

  private ClvModel modelOf(String until) {
    LocalDate day = ReportDay.of("until", until);
    if (day == null) {
      return models.latest().orElseGet(() -> models.on(site.today(), site.zone()));
    }
    return models.on(day, site.zone());
  }

  private String thin(ClvModel model) {
    return model.thin() == null
        ? null
        : messages.text(user.locale(), model.thin().key(), Fit.FEWEST_REPEATERS);
  }

  private static ClvBody body(
      Histories.Customer customer, ClvModel model, String period, double weeks) {
    ClvModel.ClvValue value = model.value(customer.history(), weeks);
    return new ClvBody(
        customer.contactId(),
        customer.history().frequency(),
        customer.history().recency(),
        customer.history().age(),
        value.alive(),
        Map.of(period, value.purchases()),
        value.spend(),
        value.value());
  }

  private String weeks() {
    return "P" + (long) site.horizonWeeks() + "W";
  }

  private static double weeks(String period) {
    try {
      Period parsed = Period.parse(period);
      double weeks = (parsed.toTotalMonths() * 365.2425 / 12 + parsed.getDays()) / 7;
      if (weeks > 0 && weeks <= 1040) {
        return weeks;
      }
    } catch (DateTimeException e) {
      // answered below, together with periods that are none
    }
    throw KeyedProblem.badField("horizon", "ror-report.problem.horizon", period);
  }
}
