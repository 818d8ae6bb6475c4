package org.rapportcrm.app.quota;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody is to win in a period.
 *
 * @param to the last day
 * @param amount more than 0
 * @param version counts the changes
 */
public record Quota(
    long id,
    long userId,
    String user,
    LocalDate from,
    LocalDate to,
    BigDecimal amount,
    String currency,
    long version) {}
