package org.rapportcrm.app.delivery;

import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.delivery.engine.EngineSettings;
import org.rapportcrm.app.node.ThisNode;

/** The engine's settings as people keep them in the console. */
record StoredEngineSettings(Settings settings) implements EngineSettings {

  private static final String CORE = "core";

  @Override
  public boolean mayWork() {
    return ThisNode.mayWork();
  }

  @Override
  public int workers() {
    return (int) Math.max(1, Math.min(64, settings.whole(CORE, "mail.connections", 8)));
  }

  @Override
  public double perSecond() {
    double second = settings.whole(CORE, "mail.perSecond", 0);
    double hour = settings.whole(CORE, "mail.perHour", 0) / 3600.0;
    if (second <= 0 || hour <= 0) {
      return Math.max(0, Math.max(second, hour));
    }
    return Math.min(second, hour);
  }
}
