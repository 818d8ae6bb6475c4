package org.rapportcrm.app.imports.web;

import org.rapportcrm.app.imports.ImportState;

/** How the pages of imports show a state. */
final class StateLook {

  private StateLook() {}

  /** Message key of its name. */
  static String key(ImportState state) {
    return "imports.state." + state.word();
  }

  /** The class of its badge. */
  static String badge(ImportState state) {
    return switch (state) {
      case DONE -> "badge-good";
      case FAILED -> "badge-bad";
      case CANCELLED, PAUSED -> "badge-warn";
      case READY, QUEUED, RUNNING -> "badge-info";
    };
  }

  /**
   * Whether the page will change by itself.
   *
   * @param state {@code null} for what was never begun
   */
  static boolean isLively(ImportState state) {
    return state == ImportState.QUEUED || state == ImportState.RUNNING;
  }
}
