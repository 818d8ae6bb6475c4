package org.rapportcrm.app.data;

import org.rapportcrm.api.data.SqlPart;

/**
 * Titles that are kept as they were written, compared as they are folded: letters that people take
 * for one another are one, in SQL that both databases understand. For tables of moderate size:
 * every row is looked at.
 */
public final class FoldedSql {

  private FoldedSql() {}

  /**
   * A condition, beginning with {@code and}: each word stands somewhere in the column.
   *
   * @param folded words parted by spaces, folded by {@code Folding}
   */
  public static SqlPart holds(String column, String folded) {
    SqlPart condition = SqlPart.NONE;
    for (String word : folded.split(" ")) {
      condition =
          condition.and(
              " and " + SqlFold.expression(column) + " like ? escape '\\'",
              "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return condition;
  }
}
