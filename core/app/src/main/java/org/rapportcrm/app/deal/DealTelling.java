package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.app.pipeline.Stage;

/** Tells webhooks of deals that are won, lost, or moved to another stage. */
@ApplicationScoped
public class DealTelling {

  private static final String MOVED = "deal.moved";
  private static final String WON = "deal.won";
  private static final String LOST = "deal.lost";

  /** What it tells. */
  static final List<WebhookKind> KINDS =
      List.of(
          new WebhookKind(MOVED, "deals.told.moved"),
          new WebhookKind(WON, "deals.told.won"),
          new WebhookKind(LOST, "deals.told.lost"));

  private Webhooks webhooks;

  /** For the container. */
  protected DealTelling() {}

  /** With whom it tells. */
  @Inject
  public DealTelling(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /**
   * Tells that a deal came to a stage, in one message: of the stage alone, or of how it ended
   * there.
   *
   * @param from the word of the stage before; {@code null} for a deal that is new, which is told
   *     only when it is over already
   */
  void arrived(long id, DealDraft deal, String from, Stage to) {
    if (from == null && !to.isOver()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", id);
    data.put("url", "/api/v1/deals/" + id);
    data.put("from", from);
    data.put("stage", to.word());
    data.put("amount", deal.amount());
    data.put("currency", deal.currency());
    data.put("contact", deal.contactId());
    data.put("company", deal.companyId());
    webhooks.tell(kind(to), "deal:" + id, data);
  }

  private static String kind(Stage to) {
    return switch (to.outcome()) {
      case WON -> WON;
      case LOST -> LOST;
      case OPEN -> MOVED;
    };
  }
}
