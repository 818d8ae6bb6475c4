package org.rapportcrm.app.segment.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** SQL that grows from left to right together with the values of its question marks. */
final class SqlText {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  SqlText add(String text) {
    sql.append(text);
    return this;
  }

  /** A question mark and its value. */
  SqlText bind(Object value) {
    sql.append('?');
    parameters.add(value);
    return this;
  }

  /** Question marks in parentheses and their values; at least one. */
  SqlText bindAll(Collection<?> values) {
    sql.append('(').append(String.join(", ", Collections.nCopies(values.size(), "?"))).append(')');
    parameters.addAll(values);
    return this;
  }

  String sql() {
    return sql.toString();
  }

  List<Object> parameters() {
    return List.copyOf(parameters);
  }
}
