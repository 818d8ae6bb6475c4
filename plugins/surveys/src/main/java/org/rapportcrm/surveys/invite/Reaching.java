package org.rapportcrm.surveys.invite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.surveys.contact.ContactName;

/** Says who would get an invitation now, who would not, and why. */
@ApplicationScoped
@Transactional
public class Reaching {

  private static final int NAMED = 20;

  private final Sql sql;
  private final Segments segments;
  private final Clock clock;

  /** For proxies. */
  protected Reaching() {
    this(null, null, null);
  }

  /** Over this database. */
  @Inject
  public Reaching(Sql sql, Segments segments, Clock clock) {
    this.sql = sql;
    this.segments = segments;
    this.clock = clock;
  }

  /** The audience, counted and with some of those who are left out; nothing is stored. */
  public Reach of(long surveyId, Audience audience) {
    AudienceQuery query = AudienceQuery.of(audience, surveyId, segments, clock);
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      counts.put(standing, 0L);
    }
    sql.each(
        "select a.standing, count(*) from (" + query.sql() + ") a group by a.standing",
        row -> counts.put(Standing.valueOf(row.getString(1)), row.getLong(2)),
        query.between(List.of()));
    List<Reach.LeftOut> leftOut =
        sql.list(
            "select n.id, n.first_name, n.last_name, n.email, a.standing from ("
                + query.sql()
                + ") a join contact n on n.id = a.id where a.standing not in ('REACHABLE', 'DUE')"
                + " order by a.id fetch first ? rows only",
            row ->
                new Reach.LeftOut(
                    row.getLong(1),
                    ContactName.of(row.getString(2), row.getString(3), row.getString(4)),
                    Standing.valueOf(row.getString(5))),
            query.between(List.of(), NAMED));
    return new Reach(counts, leftOut);
  }
}
