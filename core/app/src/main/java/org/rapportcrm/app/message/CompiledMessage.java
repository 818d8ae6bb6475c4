package org.rapportcrm.app.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer.Rendered;

/**
 * A design after the slow part: to be filled for each recipient.
 *
 * @param locale language of the message
 * @param links addresses of links that are the same for everybody; their index is the link's number
 * @param tags names of the merge tags it uses
 * @param blocks plugins' blocks in it; the values of the n-th are named {@code block<n>.…}
 */
public record CompiledMessage(
    Locale locale,
    Template subject,
    Template html,
    Template text,
    List<String> links,
    Set<String> tags,
    List<Block> blocks) {

  /** What one recipient gets. */
  public Rendered fill(Map<String, String> values, IntFunction<String> linkAddress) {
    return new Rendered(
        subject.fill(values, linkAddress).strip(),
        html.fill(values, linkAddress),
        text.fill(values, linkAddress).strip() + "\n");
  }

  /** What one recipient gets, with links that are not counted. */
  public Rendered fillUncounted(Map<String, String> values) {
    return fill(values, links::get);
  }
}
