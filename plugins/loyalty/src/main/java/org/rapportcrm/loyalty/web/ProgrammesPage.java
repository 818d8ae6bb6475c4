package org.rapportcrm.loyalty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.loyalty.LoyaltyPlugin;
import org.rapportcrm.loyalty.Step;
import org.rapportcrm.loyalty.programme.PastPurchasesJob;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/** {@code /plugins/loyalty/programmes}: the programmes at a glance. */
@Named("loyaltyProgrammes")
@RequestScoped
public class ProgrammesPage {

  @Inject private Programmes programmes;
  @Inject private Sql sql;
  @Inject private Jobs jobs;
  @Inject private Step step;
  @Inject private CurrentUser user;
  @Inject private Words words;

  private List<Programme> rows;
  private Map<Long, Numbers> numbers;

  /** How many are in it, and what they hold. */
  public record Numbers(long members, long points) {}

  /** All programmes. */
  public List<Programme> getRows() {
    if (rows == null) {
      rows = programmes.all();
    }
    return rows;
  }

  /** Members and points of a programme. */
  public Numbers numbers(long programmeId) {
    if (numbers == null) {
      numbers = new HashMap<>();
      sql.each(
          "select programme_id, count(*), sum(balance) from loyalty_member where living = 1"
              + " group by programme_id",
          row -> numbers.put(row.getLong(1), new Numbers(row.getLong(2), row.getLong(3))));
    }
    return numbers.getOrDefault(programmeId, new Numbers(0, 0));
  }

  /** Whether the person may change programmes. */
  public boolean isManager() {
    return user.may(LoyaltyPlugin.MANAGE);
  }

  /** Pauses a programme, or lets it go on. */
  public void toggle(long id) {
    act(
        () -> {
          Programme programme = programmes.get(id);
          programmes.setState(
              id, programme.active() ? Programme.State.PAUSED : Programme.State.ACTIVE);
          return words.text(
              programme.active() ? "loyalty.programme.paused" : "loyalty.programme.resumed",
              programme.name());
        });
  }

  /** Makes a programme the default one. */
  public void makeDefault(long id) {
    act(
        () -> {
          programmes.makeDefault(id);
          return words.text("loyalty.programme.is-default", programmes.get(id).name());
        });
  }

  /** Whether earlier purchases are earning points at this moment. */
  public boolean isEarning() {
    return jobs.isUnderWay(PastPurchasesJob.KIND);
  }

  /** Lets earlier purchases earn points. */
  public void earnPast(long id) {
    act(
        () -> {
          step.in(() -> jobs.start(PastPurchasesJob.KIND, Long.toString(id)));
          return words.text("loyalty.programme.past-started");
        });
  }

  private void act(Supplier<String> action) {
    try {
      if (isManager()) {
        Here.done(action.get());
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/plugins/loyalty/programmes");
  }
}
