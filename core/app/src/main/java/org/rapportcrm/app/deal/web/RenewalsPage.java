package org.rapportcrm.app.deal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.deal.Renewals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;

/** What is to be renewed, the first first. */
@Named
@RequestScoped
public class RenewalsPage {

  private static final int ROWS = 50;

  @Inject private Renewals renewals;
  @Inject private Deals deals;
  @Inject private DealWords words;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private String days;
  private Slice<DealRow> slice;

  @PostConstruct
  void load() {
    String wished = Here.parameter("days");
    days = wished != null && wished.matches("30|90|365") ? wished : "90";
    Renewals.After after =
        Here.place("after", LocalDate.class, Long.class)
            .map(p -> new Renewals.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
            .orElse(null);
    LocalDate until = words.today().plusDays(Long.parseLong(days));
    slice = Slice.of(renewals.due(until, null, after, ROWS + 1), ROWS);
  }

  /** How many days ahead are shown. */
  public String getDays() {
    return days;
  }

  /** Deals to renew. */
  public List<DealRow> getRows() {
    return slice.rows();
  }

  /** Whether its day is over. */
  public boolean isOverdue(DealRow deal) {
    return deal.renewsOn().isBefore(words.today());
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    DealRow last = slice.last();
    return last == null
        ? null
        : Url.of("/console/renewals")
            .with("days", days)
            .with("after", Cursor.of(last.renewsOn(), last.id()))
            .toString();
  }

  /** Makes the deal that renews this one, and goes to it. */
  public void renew(long id) {
    act(
        () -> {
          DealRow deal = deals.row(id);
          Map<String, String> next = new HashMap<>();
          next.put("name", deal.name());
          next.put("pipeline", Long.toString(deal.stage().pipelineId()));
          next.put("contact", text(deal.contactId()));
          next.put("company", text(deal.companyId()));
          next.put("amount", text(deal.amount()));
          next.put("currency", deal.currency());
          next.put("ownerId", text(deal.ownerId()));
          next.put("closesOn", text(deal.renewsOn()));
          next.values().removeIf(value -> value == null);
          long made = deals.renew(id, new Values(next));
          Here.done(msg.get("renewals.renewed"));
          Here.go("/console/deal/" + made);
        });
  }

  /** Takes one off the list that will not be renewed. */
  public void end(long id) {
    act(
        () -> {
          deals.endRenewal(id, true);
          Here.done(msg.get("renewals.ended"));
          Here.go("/console/renewals?days=" + days);
        });
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private void act(Runnable work) {
    if (user.may("deals.write")) {
      try {
        work.run();
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
  }
}
