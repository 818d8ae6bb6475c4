package org.rapportcrm.app.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanReader;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** Account plans: those to be reviewed soon, mine, or all. */
@Named
@RequestScoped
public class PlansPage {

  private static final int ROWS = 50;
  private static final int SOON = 30;

  @Inject private PlanReader reader;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private String show;
  private LocalDate today;
  private Slice<Plan> slice;

  @PostConstruct
  void load() {
    today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    String wished = Here.parameter("show");
    show = wished != null && wished.matches("due|mine") ? wished : "all";
    PlanReader.After after =
        Here.place("after", LocalDate.class, Long.class)
            .map(p -> new PlanReader.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
            .orElse(null);
    PlanReader.Filter filter =
        new PlanReader.Filter(
            null,
            null,
            "mine".equals(show) ? user.id().orElse(null) : null,
            "due".equals(show) ? today.plusDays(SOON) : null);
    slice = Slice.of(reader.list(filter, after, ROWS + 1), ROWS);
  }

  /** {@code due}, {@code mine} or {@code all}. */
  public String getShow() {
    return show;
  }

  /** The plans of this page. */
  public List<Plan> getRows() {
    return slice.rows();
  }

  /** Whether the day of its review is over. */
  public boolean isLate(Plan plan) {
    return plan.state().equals("active")
        && plan.nextReview() != null
        && plan.nextReview().isBefore(today);
  }

  /** Plans for a contact ({@code contact}) or a company ({@code company}). */
  public List<Plan> of(String kind, long id) {
    if (!user.may("companies.read")) {
      return List.of();
    }
    boolean contact = "contact".equals(kind);
    return reader.list(
        new PlanReader.Filter(contact ? id : null, contact ? null : id, null, null), null, 10);
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    Plan last = slice.last();
    return last == null
        ? null
        : Url.of("/console/plans")
            .with("show", show)
            .with("after", Cursor.of(last.nextReview(), last.id()))
            .toString();
  }
}
