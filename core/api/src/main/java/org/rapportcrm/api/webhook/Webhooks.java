package org.rapportcrm.api.webhook;

import java.util.List;
import java.util.Map;

/**
 * Tells webhooks what happened; an injectable service of the core. Changes of contacts, purchases
 * and interactions are told by the core itself.
 */
@FunctionalInterface
public interface Webhooks {

  /**
   * Something that happened to one record.
   *
   * @param record what it is about, such as {@code deal:7}: messages about the same record arrive
   *     in the order in which they were told
   * @param data what the message says beside its kind and time: texts, numbers, booleans, times and
   *     keys of records, but no names or addresses of people, who may want to be forgotten
   */
  record Happening(String record, Map<String, ?> data) {}

  /**
   * Tells every webhook that wants to know of this kind. The messages are written in the caller's
   * transaction, or in one of its own where there is none, and sent after the commit; nothing is
   * written when nobody wants to know.
   *
   * @param kind id of a {@link WebhookKind}
   */
  void tell(String kind, List<Happening> happenings);

  /** Tells of one; see {@link #tell(String, List)}. */
  default void tell(String kind, String record, Map<String, ?> data) {
    tell(kind, List.of(new Happening(record, data)));
  }
}
