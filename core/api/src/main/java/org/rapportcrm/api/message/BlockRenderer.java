package org.rapportcrm.api.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Draws a plugin's block: a CDI bean, without a user. A block that throws is left out. It is called
 * once for each design and language, for the frame, and in batches of contacts for what differs
 * from one to the other.
 */
public interface BlockRenderer {

  /**
   * Where the block stands.
   *
   * @param locale language of the message
   * @param baseUrl absolute address of this Rapport, without a slash at the end
   * @param batchId the delivery batch, or 0 in a preview, where nothing may be stored or used up
   */
  record Place(Locale locale, String baseUrl, long batchId) {}

  /**
   * The frame that is the same for everybody.
   *
   * @param mjml MJML for one {@code mj-column}'s content ({@code mj-text}, {@code mj-button},
   *     {@code mj-raw} …), in which {@code {{block.name}}} marks what differs
   * @param text the same in plain text, with the same marks
   */
  record Frame(String mjml, String text) {}

  /** The frame of the block. */
  Frame frame(Block block, Place place);

  /**
   * What goes into the marks, for each contact. Values are escaped where they are put in.
   *
   * @return contact id to mark (without {@code block.}) to value; in a preview the id is 0
   */
  Map<Long, Map<String, String>> values(Block block, Place place, Collection<Long> contactIds);
}
