package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.web.Msg;

/** {@code /console/widget}: one plugin's widget, fetched by the dashboard. */
@Named
@RequestScoped
public class WidgetPage {

  @Inject private Widgets widgets;
  @Inject private Msg msg;

  private WidgetCard card;

  /** 404 where the person has no such widget. */
  public void open() {
    getCard();
  }

  /** The widget. */
  public WidgetCard getCard() {
    if (card == null) {
      String plugin = Here.parameter("plugin");
      card =
          widgets
              .find(plugin, Here.parameter("id"), msg::get)
              .orElseThrow(() -> KeyedProblem.notFound("dashboard.widget", plugin));
    }
    return card;
  }
}
