package org.rapportcrm.api.segment;

import java.util.List;
import java.util.Optional;

/** Stored rules; an injectable service of the core. */
public interface Segments {

  /** A segment's id and name. */
  record SegmentName(long id, String name) {}

  /**
   * A segment's members as SQL.
   *
   * @param sql a query with one column, the ids of the contacts; it can stand in {@code IN (…)}
   * @param parameters the values of its question marks, in order
   */
  record Compiled(String sql, List<Object> parameters) {}

  /** All segments by name. */
  List<SegmentName> all();

  /** The segment, if it exists. */
  Optional<SegmentName> find(long id);

  /**
   * How many contacts are in it now, counted by the database at each call.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when there is no such segment, or its rule
   *     names a field that is not there any more
   */
  long count(long id);

  /**
   * The query for its members now, for use as part of a larger statement.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when the rule names a field that is not there
   *     (any more), saying which and what to do
   */
  Compiled compile(long id);
}
