package org.rapportcrm.app.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan for the relationship with one contact or one company.
 *
 * @param contactId {@code null} where it is about a company
 * @param companyId {@code null} where it is about a contact
 * @param about the name of the contact or company
 * @param state {@code active}, {@code reached} or {@code ended}
 * @param reviewMonths every how many months it is looked at; {@code null} for once
 * @param nextReview {@code null} for never
 * @param goals in their order
 */
public record Plan(
    long id,
    String name,
    Long contactId,
    Long companyId,
    String about,
    String summary,
    Long ownerId,
    String owner,
    String state,
    Integer reviewMonths,
    LocalDate nextReview,
    Instant updatedAt,
    long version,
    List<Goal> goals) {

  /** The states of a plan. */
  public static final List<String> STATES = List.of("active", "reached", "ended");

  /**
   * Something to reach.
   *
   * @param unit of the numbers, such as {@code EUR}; {@code null} for none
   * @param start where it began; {@code null} for 0
   * @param target {@code null} where it is no number
   * @param current where it is now; {@code null} for not known
   * @param due the last day; {@code null} for none
   * @param state {@code open}, {@code reached} or {@code missed}
   */
  public record Goal(
      String name,
      String unit,
      BigDecimal start,
      BigDecimal target,
      BigDecimal current,
      LocalDate due,
      String state) {

    /** The states of a goal. */
    public static final List<String> STATES = List.of("open", "reached", "missed");

    /**
     * How much of the way is gone, 0 to 1; {@code null} where it cannot be said. The way may lead
     * down, as for days until an answer.
     */
    public BigDecimal progress() {
      BigDecimal from = start == null ? BigDecimal.ZERO : start;
      if (target == null || current == null || target.compareTo(from) == 0) {
        return null;
      }
      return current
          .subtract(from)
          .divide(target.subtract(from), MathContext.DECIMAL32)
          .max(BigDecimal.ZERO)
          .min(BigDecimal.ONE);
    }
  }

  /** A look at the plan. */
  public record Review(Instant at, String user, String note) {}

  /** Where its contact or company is in the console. */
  public String aboutPath() {
    return contactId != null ? "/console/contact/" + contactId : "/console/company/" + companyId;
  }
}
