package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Who makes up H and R: the contacts behind the figures, page by page. */
@ApplicationScoped
public class RorMembers {

  /** Which of the helped customers to list. */
  public enum Which {
    /** All of H. */
    HELPED,
    /** R. */
    RETURNED,
    /** H without R: who was helped and has not come back. */
    NOT_RETURNED
  }

  /** A helped customer and why they count as returned. */
  public record Member(long contactId, boolean repeat, boolean referred) {}

  private final Sql sql;

  /** Over this database. */
  @Inject
  public RorMembers(Sql sql) {
    this.sql = sql;
  }

  /** For proxies. */
  protected RorMembers() {
    this(null);
  }

  /** The members with an id above {@code afterId}, ascending. */
  public List<Member> list(Which which, Window window, long afterId, int limit) {
    String condition =
        switch (which) {
          case HELPED -> "";
          case RETURNED -> " and m.is_repeat + m.is_referred > 0";
          case NOT_RETURNED -> " and m.is_repeat + m.is_referred = 0";
        };
    Object[] parameters = RorSql.parameters(window);
    Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = afterId;
    return sql.list(
        "select m.id, m.is_repeat, m.is_referred from ("
            + RorSql.MEMBERS
            + ") m where m.id > ?"
            + condition
            + " order by m.id fetch first "
            + limit
            + " rows only",
        row -> new Member(row.getLong(1), row.getInt(2) == 1, row.getInt(3) == 1),
        all);
  }
}
