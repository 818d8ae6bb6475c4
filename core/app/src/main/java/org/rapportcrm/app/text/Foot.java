package org.rapportcrm.app.text;

import java.util.Locale;
import org.rapportcrm.api.message.MessageDesign;

/** Why somebody gets a message, as its foot says, and what they can do about it there. */
public enum Foot {
  /** They gave their consent, and may take it back. */
  CONSENT("delivery.footer.why", "delivery.footer.unsubscribe"),
  /** They entered their address; there is nothing to unsubscribe from yet. */
  ASKED("delivery.footer.asked", null),
  /** They work here and have these notifications sent to them. */
  COLLEAGUE("delivery.footer.colleague", "delivery.footer.notifications");

  /** A field of any block of the design, holding {@link #mark()}; without it there is consent. */
  public static final String FIELD = "asked";

  /** Where a person of this Rapport chooses what is mailed. */
  private static final String SETTINGS = "/console/notifications";

  private final String why;
  private final String link;

  Foot(String why, String link) {
    this.why = why;
    this.link = link;
  }

  /** What the field holds. */
  public String mark() {
    return this == ASKED ? "yes" : name().toLowerCase(Locale.ROOT);
  }

  /** What a design is marked with. */
  public static Foot of(MessageDesign design) {
    for (Foot foot : values()) {
      if (design.blocks().stream().anyMatch(block -> block.field(FIELD).equals(foot.mark()))) {
        return foot;
      }
    }
    return CONSENT;
  }

  /** Key of the reason; {@code {0}} is the site's name. */
  public String why() {
    return why;
  }

  /** Key of the link's words, or {@code null} where there is no link. */
  public String link() {
    return link;
  }

  /**
   * Where the link leads.
   *
   * @param baseUrl absolute address of this Rapport, without a slash at the end
   * @param unsubscribe the recipient's own page
   */
  public String address(String baseUrl, String unsubscribe) {
    return this == COLLEAGUE ? baseUrl + SETTINGS : unsubscribe;
  }
}
