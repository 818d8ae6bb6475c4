package org.rapportcrm.app.contact.find;

import java.time.Duration;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.data.SharedAnswers;

/**
 * How frequent the contacts are that a filter leaves, judged by the oldest and the newest of all.
 * What a database thinks of it is a guess over independent columns; a list by name of those with
 * one family name is just where that guess is wrong, and costs a walk through everybody.
 *
 * <p>An opinion decides which way a page is read, never what stands on it. It is kept for a minute.
 */
final class ContactFrequency {

  /** So many contacts are looked at. */
  static final int SAMPLE = 1000;

  /** Those that so many of the sample have are counted sooner by reading everybody in turn. */
  private static final int EVERYWHERE = SAMPLE / 5;

  /** So many contacts are read in their order in a tenth of the time that a search may take. */
  static final int LONGEST_WALK = 15_000;

  /** So many times further than expected may a walk go before it is given up. */
  private static final int MARGIN = 3;

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 1000;

  private final Sql sql;
  private final int longestWalk;
  private final SharedAnswers<ContactFilter, Integer> kept = new SharedAnswers<>(KEPT, MOST_KEPT);

  ContactFrequency(Sql sql) {
    this(sql, LONGEST_WALK);
  }

  /**
   * With another patience.
   *
   * @param longestWalk how many contacts are read in their order at most
   */
  ContactFrequency(Sql sql, int longestWalk) {
    this.sql = sql;
    this.longestWalk = longestWalk;
  }

  /** How many of the sample the filter leaves. */
  private int of(ContactFilter filter) {
    return kept.get(filter, () -> look(filter));
  }

  private int look(ContactFilter filter) {
    String half = "select c.* from contact c where c.deleted_at is null order by c.id";
    String some = " fetch first " + SAMPLE / 2 + " rows only";
    SqlPart sample =
        SqlPart.of("select count(*) from (")
            .and("(" + half + some + ") union all (" + half + " desc" + some + ")) c where ")
            .and(ContactSql.tests(filter));
    return (int) sql.number(sample.sql(), sample.values());
  }

  /** Whether so many are left that no index helps to find them. */
  boolean everywhere(ContactFilter filter) {
    return of(filter) >= EVERYWHERE;
  }

  /**
   * How many contacts to read in their order, at most, to have a page of those that the filter
   * leaves; 0 where it is better to gather these first and to sort them.
   */
  int walk(ContactFilter filter, int limit) {
    return walk(of(filter), limit, longestWalk);
  }

  static int walk(int hits, int limit, int longest) {
    return (long) MARGIN * limit * SAMPLE <= (long) longest * hits ? longest : 0;
  }
}
