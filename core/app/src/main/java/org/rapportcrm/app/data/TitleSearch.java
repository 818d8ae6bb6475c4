package org.rapportcrm.app.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.text.SearchWords;

/**
 * Finds records by the beginnings of the words of their titles, the newest first. Titles are kept
 * as they were written and folded by the database, whoever writes them: PostgreSQL keeps the words
 * in an index over its function {@code folded_words}, which does what {@link #expression} says; H2
 * reads each title.
 */
@ApplicationScoped
public class TitleSearch {

  /** The name under which the table is read, for conditions on it. */
  public static final String ALIAS = "r";

  /**
   * A word that every thirtieth record has is found among so many of the newest; of rarer words the
   * index gathers few enough to sort them.
   */
  private static final int NEWEST = 250;

  /** More than there are; behind a limit no order is pulled into a query. */
  private static final String ALL = " fetch first 2000000000 rows only";

  /** What parts words, apart from the space. */
  private static final String MARKS =
      "!\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~\u00a1\u00a7\u00ab\u00b7\u00bb\u00bf\u00d7"
          + "\u060c\u061b\u061f\u066a\u06d4\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e"
          + "\u2022\u2026\u2039\u203a";

  /** An apostrophe is written twice in SQL and is one character. */
  private static final String SPACES = " ".repeat(MARKS.length() - 1);

  private static final String HALF_SPACE = "\u200c";

  private Sql sql;
  private Dialect dialect;

  /** For the container. */
  protected TitleSearch() {}

  /** Over the database. */
  @Inject
  public TitleSearch(Sql sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /**
   * The keys of records of which each word that was typed begins a word of the title, the newest
   * first. Words of scripts without spaces may stand anywhere in it; a text without any word finds
   * nothing.
   *
   * @param title a column with an index over {@code folded_words} on PostgreSQL
   * @param seen conditions on {@link #ALIAS}, beginning with {@code and}
   * @param folded what was typed, folded by {@code Folding}
   */
  public List<Long> newest(String table, String title, SqlPart seen, String folded, int limit) {
    List<String> words = SearchWords.split(folded);
    if (words.isEmpty()) {
      return List.of();
    }
    SqlPart all =
        SqlPart.of("select id, %s from %s %s where 1 = 1".formatted(title, table, ALIAS)).and(seen);
    SqlPart newest = all.and(" order by id desc fetch first " + NEWEST + " rows only");
    List<Long> found =
        keys(SqlPart.of("(").and(newest).and(") w where 1 = 1").and(holds(title, words)), limit);
    return found.size() == limit
        ? found
        : keys(SqlPart.of("(").and(all).and(holds(title, words)).and(ALL + ") w"), limit);
  }

  private List<Long> keys(SqlPart from, int limit) {
    SqlPart keys = SqlPart.of("select id from ").and(from).and(" order by id desc limit ?", limit);
    return sql.list(keys.sql(), row -> row.getLong(1), keys.values());
  }

  private SqlPart holds(String column, List<String> words) {
    SqlPart condition = SqlPart.NONE;
    List<String> beginnings = new ArrayList<>();
    for (String word : words) {
      if (SearchWords.isSpaceless(word.codePointAt(0))) {
        condition = condition.and(" and " + expression(column) + " like ?", "%" + word + "%");
      } else {
        beginnings.add(word);
      }
    }
    return condition.and(
        dialect == Dialect.POSTGRESQL ? indexed(column, beginnings) : read(column, beginnings));
  }

  /** Words are letters and digits alone, so nothing in a query has to be escaped. */
  private static SqlPart indexed(String column, List<String> words) {
    return words.isEmpty()
        ? SqlPart.NONE
        : SqlPart.of(
            " and folded_words(" + column + ") @@ cast(? as tsquery)",
            "'" + String.join("':* & '", words) + "':*");
  }

  private static SqlPart read(String column, List<String> words) {
    SqlPart condition = SqlPart.NONE;
    for (String word : words) {
      condition = condition.and(" and ' ' || " + expression(column) + " like ?", "% " + word + "%");
    }
    return condition;
  }

  /**
   * The words of a column, folded and parted by spaces; words with a half-space both joined by it
   * and parted by it.
   */
  static String expression(String column) {
    String both = column + " || ' ' || replace(" + column + ", '" + HALF_SPACE + "', ' ')";
    return "translate(" + SqlFold.expression(column, both) + ", '" + MARKS + "', '" + SPACES + "')";
  }
}
