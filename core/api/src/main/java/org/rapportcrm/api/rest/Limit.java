package org.rapportcrm.api.rest;

/** How many records a page of a list holds. */
public final class Limit {

  /** Without {@code limit}. */
  public static final int USUAL = 50;

  /** The most that {@code limit} may ask for. */
  public static final int MOST = 500;

  private Limit() {}

  /**
   * The number asked for, or {@link #USUAL}.
   *
   * @throws ProblemException 400 naming {@code limit}, below 1 or above {@link #MOST}
   */
  public static int of(Integer limit) {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1 || limit > MOST) {
      throw KeyedProblem.badField("limit", "rest.limit", limit, MOST);
    }
    return limit;
  }
}
