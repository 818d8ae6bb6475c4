package org.rapportcrm.app.deal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.deal.DealStage;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;

/** The board of deals: a column for each stage. */
@Named
@RequestScoped
public class DealsPage {

  private static final int MOST = 50;

  @Inject private Deals deals;
  @Inject private CurrentUser user;
  @Inject private Msg msg;
  @Inject private Fmt fmt;

  private List<Column> columns;

  /**
   * A stage with its deals.
   *
   * @param sums what they sum up to, by currency, in words
   */
  public record Column(DealStage stage, List<DealRow> deals, long count, String sums) {}

  /** The columns; each shows its first deals. */
  public List<Column> getColumns() {
    if (columns == null) {
      List<Deals.StageSum> sums = deals.sums();
      columns = new ArrayList<>();
      for (DealStage stage : DealStage.values()) {
        List<Deals.StageSum> own = sums.stream().filter(sum -> sum.stage() == stage).toList();
        columns.add(
            new Column(
                stage,
                deals.list(new Deals.Filter(stage, null, null, null), 0, MOST),
                own.stream().mapToLong(Deals.StageSum::deals).sum(),
                own.stream()
                    .filter(sum -> sum.amount().signum() > 0)
                    .map(sum -> fmt.money(sum.amount(), sum.currency()))
                    .collect(Collectors.joining(" · "))));
      }
    }
    return columns;
  }

  /** Whether there is no deal at all. */
  public boolean isNone() {
    return getColumns().stream().allMatch(column -> column.count() == 0);
  }

  public List<Choice> getStages() {
    List<Choice> stages = new ArrayList<>();
    for (DealStage stage : DealStage.values()) {
      stages.add(new Choice(stage.word(), msg.get(stage.labelKey())));
    }
    return stages;
  }

  /** Moves a deal to the stage that was chosen beside it. */
  public void move(long id) {
    String wished = Faces.getRequestParameter("stage-" + id);
    if (!user.may("deals.write") || DealStage.of(wished).isEmpty()) {
      return;
    }
    try {
      deals.move(id, DealStage.of(wished).get());
      Here.done(msg.get("deals.moved"));
      Here.go("/console/deals");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
