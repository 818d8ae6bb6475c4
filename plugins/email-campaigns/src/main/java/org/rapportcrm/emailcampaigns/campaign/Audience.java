package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments;

/** How many of a segment a campaign would reach now; counted by the database in one statement. */
@ApplicationScoped
public class Audience {

  private static final String COUNT =
      """
      select count(*) as contacts,
             count(c.email_folded) as addresses,
             count(case when c.email_folded is not null and k.given and s.address_folded is null
                        then 1 end) as reachable
      from contact c
      left join consent k on k.contact_id = c.id and k.purpose = ?
      left join suppression s on s.address_folded = c.email_folded
      where c.deleted_at is null and c.id in (%s)
      """;

  private Sql sql;
  private Segments segments;

  /** For proxies. */
  protected Audience() {}

  @Inject
  public Audience(Sql sql, Segments segments) {
    this.sql = sql;
    this.segments = segments;
  }

  /**
   * A segment as a campaign sees it.
   *
   * @param contacts all of its contacts
   * @param addresses those with an email address
   * @param reachable those who also consent to the purpose and are not suppressed
   */
  public record Reach(long contacts, long addresses, long reachable) {}

  /** Who would be reached if a message of this purpose left now. */
  public Reach of(long segmentId, String purpose) {
    Segments.Compiled members = segments.compile(segmentId);
    List<Object> parameters = new ArrayList<>();
    parameters.add(purpose);
    parameters.addAll(members.parameters());
    return sql.first(
            COUNT.formatted(members.sql()),
            row -> new Reach(row.getLong(1), row.getLong(2), row.getLong(3)),
            parameters.toArray())
        .orElseThrow();
  }
}
