package org.rapportcrm.api.message;

import java.util.List;

/** Turns designs into mail; an injectable service of the core. */
public interface Composer {

  /** A message as the recipient's program gets it. */
  record Rendered(String subject, String html, String text) {}

  /**
   * Something wrong with a design. {@code field} names the block, such as {@code blocks[2].url}.
   */
  record Finding(String field, String message, String remedy) {}

  /**
   * Renders for one contact.
   *
   * @param contactId whose values are used; {@code null} uses the samples
   */
  Rendered preview(MessageDesign design, Long contactId);

  /** Everything wrong with the design: unknown merge tags, empty links, unknown blocks. */
  List<Finding> check(MessageDesign design);

  /** The merge tags that a text may name now, those of the core first. */
  List<MergeTag> tags();

  /** The blocks that active plugins offer beside the core's own. */
  List<MessageBlock> blocks();

  /** The design as JSON, for a column of text. */
  String toJson(MessageDesign design);

  /** The design out of {@link #toJson}. */
  MessageDesign fromJson(String json);
}
