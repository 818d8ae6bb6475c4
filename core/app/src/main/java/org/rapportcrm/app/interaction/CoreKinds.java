package org.rapportcrm.app.interaction;

import java.util.List;
import org.rapportcrm.api.contact.TimelineKind;

/** The kinds of interaction that the core itself knows. */
final class CoreKinds {

  static final String NOTE = "note";

  /** In the order in which people choose them. */
  static final List<TimelineKind> ALL =
      List.of(
          kind("call", "phone", false),
          kind("meeting", "users", false),
          kind(NOTE, "file-edit", false),
          kind("email", "envelope", false),
          kind("chat", "comments", false),
          kind("visit", "map-marker", false),
          kind("event", "calendar", false),
          kind("introduction", "link", false),
          kind("help", "heart", true),
          kind("complaint", "exclamation-circle", true),
          kind("order-help", "shopping-bag", true));

  private CoreKinds() {}

  private static TimelineKind kind(String word, String icon, boolean helps) {
    return new TimelineKind(word, "interactions.kind." + word, icon, helps);
  }
}
