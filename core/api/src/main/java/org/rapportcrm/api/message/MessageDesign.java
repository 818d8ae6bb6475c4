package org.rapportcrm.api.message;

import java.util.List;

/**
 * What a message says and how it is built up, from the top down.
 *
 * @param subject the subject; may hold merge tags
 * @param preheader the line that mail programs show beside the subject, may be empty
 * @param language language of the text as a BCP 47 tag; it decides the direction
 * @param blocks the blocks
 */
public record MessageDesign(String subject, String preheader, String language, List<Block> blocks) {

  /** Keeps an immutable copy; {@code null} means empty. */
  public MessageDesign {
    subject = subject == null ? "" : subject;
    preheader = preheader == null ? "" : preheader;
    language = language == null ? "en" : language;
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }
}
