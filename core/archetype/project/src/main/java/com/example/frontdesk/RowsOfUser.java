package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.settings.UserSettings;

/** How many visits a page shows to whoever reads it. */
@RequestScoped
public class RowsOfUser {

  /** The setting's name. */
  static final String NAME = "rows";

  private static final int MOST = 500;

  @Inject private UserSettings settings;

  // region user-settings
  /** What the user set, within what a page can bear. */
  int rows() {
    long wanted =
        settings.get("front-desk", NAME).map(Long::parseLong).orElse((long) VisitsPage.ROWS);
    return (int) Math.max(1, Math.min(MOST, wanted));
  }
  // endregion
}
