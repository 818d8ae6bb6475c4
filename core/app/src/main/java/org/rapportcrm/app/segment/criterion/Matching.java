package org.rapportcrm.app.segment.criterion;

import java.util.Locale;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.SqlFold;

/** How a text that a person typed meets the text in a column. */
public enum Matching {
  /** Letter by letter. */
  EXACT {
    @Override
    public String typed(String text) {
      return text;
    }
  },
  /** The column holds lower case. */
  LOWER {
    @Override
    public String typed(String text) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
  },
  /** The column holds text that {@link Folding} folded. */
  FOLDED {
    @Override
    public String typed(String text) {
      return Folding.fold(text);
    }
  },
  /** The column holds text as it was given; the database folds it. */
  FOLDING {
    @Override
    public String typed(String text) {
      return SqlFold.fold(text.strip());
    }

    @Override
    public String column(String expression) {
      return SqlFold.expression(expression);
    }
  },
  /** The column holds digits alone. */
  DIGITS {
    @Override
    public String typed(String text) {
      return Folding.fold(text).replaceAll("[^0-9]", "");
    }
  };

  /** What is bound for the text that was typed. */
  public abstract String typed(String text);

  /** The SQL expression that is compared with it. */
  public String column(String expression) {
    return expression;
  }
}
