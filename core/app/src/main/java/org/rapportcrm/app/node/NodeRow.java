package org.rapportcrm.app.node;

import java.time.Instant;

/**
 * A node as the console shows it.
 *
 * @param id its name
 * @param address host and port
 * @param version of Rapport
 * @param set the first characters of the checksum of its set
 * @param plugins how many plugins and themes it runs
 * @param live whether it was seen just now
 * @param serving whether it may serve
 * @param reason why it may not, or {@code null}
 * @param own whether it is the one that answers
 */
public record NodeRow(
    String id,
    String address,
    String version,
    String set,
    int plugins,
    Instant startedAt,
    Instant seenAt,
    boolean live,
    boolean serving,
    String reason,
    boolean own) {

  /** Which badge its state wears. */
  public String badge() {
    if (!live) {
      return "";
    }
    return serving ? "badge-good" : "badge-bad";
  }

  /** Key of its state's name. */
  public String stateKey() {
    if (!live) {
      return "nodes.gone";
    }
    return serving ? "nodes.serving" : "nodes.refused";
  }
}
