package org.rapportcrm.app.imports.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/**
 * Finds contacts that an import created and that somebody changed or used since. What the import
 * itself brought does not count.
 */
final class UsedSince {

  private static final String PREFIX = "imports.left.";
  private static final String USES =
      """
      select id, 'changed' from contact where id = any(?) and updated_at > created_at
      union all select id, 'merged' from contact where id = any(?) and merged_into is not null
      union all select merged_into, 'merged' from contact where merged_into = any(?)
      union all select contact_id, 'interactions' from interaction where contact_id = any(?)
      union all select contact_id, 'purchases' from purchase where contact_id = any(?)
      union all select contact_id, 'tasks' from task where contact_id = any(?)
      union all select contact_id, 'deals' from deal where contact_id = any(?)
      union all select contact_id, 'mail' from delivery where contact_id = any(?)
      union all select referrer_id, 'referrals' from referral where referrer_id = any(?)
      union all select referee_id, 'referrals' from referral where referee_id = any(?)
      union all select contact_id, 'consent' from consent_event
        where contact_id = any(?) and source <> ?
      union all select contact_id, 'tags' from contact_tag
        where contact_id = any(?) and not tag_id = any(?)
      union all select contact_id, 'lists' from contact_list_member
        where contact_id = any(?) and not list_id = any(?)
      """;

  /** How many places in {@link #USES} ask for the contacts alone. */
  private static final int PLAIN = 10;

  private UsedSince() {}

  /**
   * Message keys of reasons by contact; contacts that nobody touched are absent.
   *
   * @param tags tags that the batch gave
   * @param lists lists that the batch put people on
   */
  static Map<Long, String> reasons(
      Sql sql, List<Long> contacts, long importId, List<Long> tags, List<Long> lists) {
    Map<Long, String> reasons = new HashMap<>();
    if (contacts.isEmpty()) {
      return reasons;
    }
    List<Object> parameters = new ArrayList<>(Collections.nCopies(PLAIN, contacts));
    parameters.addAll(
        List.of(
            contacts, ConsentStore.source(importId), contacts, some(tags), contacts, some(lists)));
    sql.each(
        USES,
        row -> reasons.putIfAbsent(row.getLong(1), PREFIX + row.getString(2)),
        parameters.toArray());
    return reasons;
  }

  /** An array must have a type, so that it must not be empty. */
  private static Collection<Long> some(List<Long> ids) {
    return ids.isEmpty() ? List.of(-1L) : ids;
  }
}
