package org.rapportcrm.api.data;

import java.sql.SQLException;

/**
 * A statement failed. Its message has the statement, without the values that were bound. It rolls
 * the transaction back, as every unchecked exception does.
 */
public class SqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the statement that failed. */
  public SqlException(String statement, SQLException cause) {
    super(cause.getMessage() + " in: " + statement, cause);
  }

  /** Whether a unique key or another constraint was violated (SQLSTATE class 23). */
  public boolean isConstraintViolation() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && state.startsWith("23");
  }
}
