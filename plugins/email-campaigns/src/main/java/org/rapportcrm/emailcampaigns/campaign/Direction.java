package org.rapportcrm.emailcampaigns.campaign;

import java.util.Set;
import org.rapportcrm.api.message.MessageDesign;

/** The direction in which a message runs; its language decides it. Pure. */
public final class Direction {

  private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur", "ps", "ckb");

  private Direction() {}

  /** {@code rtl} or {@code ltr}, by the language's tag. */
  public static String of(String language) {
    return FROM_THE_RIGHT.contains(language.split("-")[0]) ? "rtl" : "ltr";
  }

  /**
   * The design as if it were written in a language of the other direction, to see what becomes of
   * its layout; the same where it runs that way already.
   *
   * @param direction {@code ltr}, {@code rtl}, or {@code null} for the language's own
   */
  public static MessageDesign turned(MessageDesign design, String direction) {
    if (direction == null || direction.isBlank() || direction.equals(of(design.language()))) {
      return design;
    }
    return new MessageDesign(
        design.subject(),
        design.preheader(),
        direction.equals("rtl") ? "ar" : "en",
        design.blocks());
  }
}
