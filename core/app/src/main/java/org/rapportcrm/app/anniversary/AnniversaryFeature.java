package org.rapportcrm.app.anniversary;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Widget;
import org.rapportcrm.api.page.Widget.Width;

/** What anniversaries add to the console. */
public class AnniversaryFeature implements RapportPlugin {

  @Override
  public List<Widget> dashboardWidgets() {
    return List.of(
        new Widget(
            "anniversaries",
            "anniversaries.upcoming",
            "/console/widgets/anniversaries.xhtml",
            "contacts.read",
            Width.HALF));
  }
}
