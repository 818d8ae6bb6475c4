package org.rapportcrm.api.message;

import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** Turns designs into mail; an injectable service of the core. */
public interface Composer {

  /** A message as the recipient's program gets it. */
  record Rendered(String subject, String html, String text) {}

  /**
   * Something wrong with a design. {@code field} names the block, such as {@code blocks[2].url}.
   */
  record Finding(String field, String message, String remedy) {

    /**
     * Refuses what cannot be sent.
     *
     * @throws ProblemException 409 with all of these, unless there are none
     */
    public static void refuse(List<Finding> findings) {
      if (!findings.isEmpty()) {
        throw new ProblemException(
            409,
            findings.get(0).message(),
            findings.stream()
                .map(one -> new FieldError(one.field(), one.message(), one.remedy()))
                .toList());
      }
    }
  }

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

  /**
   * What can be chosen in a field of a plugin's block. The plugin that offers the block is asked as
   * any contribution is, within a time and with its failures kept.
   *
   * @param kind {@link MessageBlock#kind()}
   * @param field {@link MessageBlock.Field#name()}
   * @return empty when there is no such field, nothing can be chosen in it, or the plugin failed
   */
  default List<MessageBlock.Options.Option> options(String kind, String field) {
    return List.of();
  }

  /** The design as JSON, for a column of text. */
  String toJson(MessageDesign design);

  /** The design out of {@link #toJson}. */
  MessageDesign fromJson(String json);
}
