package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.settings.UserSettings;

/** How many visits a page shows to whoever reads it. */
@RequestScoped
public class RowsOfUser {

  /** The setting's name. */
  static final String NAME = "rows";

  /** What holds for whoever set nothing. */
  static final long USUAL = 50;

  /** What a page can bear. */
  static final long MOST = 500;

  @Inject private UserSettings settings;

  // region user-settings
  /** What the user set; the bounds hold here too, whatever is in the database. */
  int rows() {
    long wanted = settings.get("front-desk", NAME).map(Long::valueOf).orElse(USUAL);
    return (int) Math.max(1, Math.min(MOST, wanted));
  }
  // endregion
}
