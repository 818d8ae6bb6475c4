package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/** Who makes up H and R: the contacts behind the figures, page by page. */
@ApplicationScoped
public class RorMembers {

  /** Which of the helped customers to list. */
  public enum Which {
    /** All of H. */
    HELPED,
    /** R. */
    RETURNED,
    /** H without R: whoever was helped and has not come back. */
    NOT_RETURNED
  }

  /** A helped customer and why they count as returned. */
  public record Member(long contactId, boolean repeat, boolean referred) {}

  /** So many keys are looked through first: a page of a shop that helps is among them. */
  private static final long FIRST_STEP = 1_000;

  /** And so many times as many each time, where few are found: in the end it is one walk. */
  private static final long GROWTH = 8;

  private final Sql sql;
  private final VisibleContacts visible;

  /** Over this database. */
  @Inject
  public RorMembers(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /** For proxies. */
  protected RorMembers() {
    this(null, null);
  }

  /** The members with an id above {@code afterId} that the asking person sees, ascending. */
  public List<Member> list(Which which, Window window, long afterId, int limit) {
    String condition =
        switch (which) {
          case HELPED -> "";
          case RETURNED -> " and m.is_repeat + m.is_referred > 0";
          case NOT_RETURNED -> " and m.is_repeat + m.is_referred = 0";
        };
    List<Member> found = new ArrayList<>();
    long last = sql.number("select max(id) from contact");
    long above = afterId;
    for (long step = FIRST_STEP; above < last && found.size() < limit; step *= GROWTH) {
      found.addAll(between(above, above + step, condition, window, limit - found.size()));
      above += step;
    }
    return found;
  }

  private List<Member> between(long above, long upTo, String condition, Window window, int limit) {
    SqlPart members =
        SqlPart.of(
                "select m.id, m.is_repeat, m.is_referred from ("
                    + RorSql.MEMBERS_BETWEEN
                    + ") m where 1 = 1",
                RorSql.parametersBetween(window, above, upTo))
            .and(visible.key("m.id"))
            .and(condition + " order by m.id fetch first " + limit + " rows only");
    return sql.list(
        members.sql(),
        row -> new Member(row.getLong(1), row.getInt(2) == 1, row.getInt(3) == 1),
        members.values());
  }
}
