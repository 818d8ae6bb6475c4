package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.emailcampaigns.enrolment.Figures;
import org.rapportcrm.emailcampaigns.report.Course;
import org.rapportcrm.emailcampaigns.report.Course.Point;

/** Draws what came of a campaign, in the language of the person who looks. */
@ApplicationScoped
class ReportCharts {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private CurrentUser user;

  /** Openings and clicks of people and machines. */
  Chart people(Deliveries.Report report) {
    return Chart.of(
        Chart.Kind.BARS,
        text("chart"),
        List.of(text("opens"), text("clicks")),
        Chart.Series.of(text("people"), report.opens().people(), report.clicks().people()),
        Chart.Series.of(text("machines"), report.opens().machines(), report.clicks().machines()));
  }

  /** Openings and clicks over time; hours are counted from the first, days are dates. */
  Chart course(Course course) {
    List<String> labels = new ArrayList<>();
    for (Point point : course.points()) {
      labels.add(
          course.hourly()
              ? formats.number(labels.size() + 1, user.locale())
              : formats.date(point.from().atZone(user.zone()).toLocalDate(), user.locale()));
    }
    return new Chart(
        Chart.Kind.LINE,
        text("course"),
        text(course.hourly() ? "course.hours" : "course.days"),
        labels,
        List.of(
            Chart.Series.of(text("opens"), course.points().stream().map(Point::opened).toList()),
            Chart.Series.of(text("clicks"), course.points().stream().map(Point::clicked).toList())),
        Chart.Unit.NUMBER);
  }

  /** Sent, opened and clicked of each mail of a sequence. */
  Chart steps(List<Figures.OfStep> steps) {
    List<String> labels = new ArrayList<>();
    for (Figures.OfStep step : steps) {
      labels.add(
          messages.text(
              user.locale(), "email-campaigns.sequence.at-step", (Object) (labels.size() + 1)));
    }
    return new Chart(
        Chart.Kind.BARS,
        text("sequence.chart"),
        text("sequence.chart.help"),
        labels,
        List.of(
            Chart.Series.of(text("sent"), steps.stream().map(Figures.OfStep::sent).toList()),
            Chart.Series.of(text("opens"), steps.stream().map(Figures.OfStep::opened).toList()),
            Chart.Series.of(text("clicks"), steps.stream().map(Figures.OfStep::clicked).toList())),
        Chart.Unit.NUMBER);
  }

  private String text(String name) {
    return messages.text(user.locale(), "email-campaigns." + name);
  }
}
