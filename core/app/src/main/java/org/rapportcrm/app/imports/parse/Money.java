package org.rapportcrm.app.imports.parse;

import java.math.BigDecimal;

/**
 * An amount read from a cell.
 *
 * @param amount scale at most 4
 * @param currency ISO 4217 code that stood beside it, or {@code null}
 */
public record Money(BigDecimal amount, String currency) {}
