package org.rapportcrm.ror.relationship;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Adds counts of parts up. */
final class Tally {

  private long total;
  private long helped;
  private long returned;
  private long referredOnly;
  private long repeatOnly;

  void addTotal(long customers) {
    total += customers;
  }

  /** Adds the columns of {@link RorSql#COUNTS}, which begin at {@code from}. */
  void addMembers(ResultSet row, int from) throws SQLException {
    helped += row.getLong(from);
    returned += row.getLong(from + 1);
    referredOnly += row.getLong(from + 2);
    repeatOnly += row.getLong(from + 3);
  }

  /**
   * The counts. Totals and members are two statements: a customer whom only the second one saw
   * counts in T too.
   */
  RorCount count() {
    return new RorCount(
        new Ror(Math.max(total, helped), helped, returned), referredOnly, repeatOnly);
  }
}
