package org.rapportcrm.app.plugin.guard;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.rapportcrm.api.rest.ProblemException;

/** Whose fault a failure is. Pure. */
public final class Blame {

  private static final int SERVER_ERRORS = 500;

  private Blame() {}

  /**
   * Whether a plugin is to blame: not for a refusal that tells a person what is wrong with their
   * input, and not for a database that is away.
   */
  public static boolean isPlugins(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      if (cause instanceof ProblemException problem && problem.status() < SERVER_ERRORS
          || cause instanceof SQLException sql && isAway(sql)) {
        return false;
      }
    }
    return true;
  }

  /** The last cause in one line: its kind and what it says. */
  public static String root(Throwable failure) {
    Throwable root = failure;
    while (next(root) != null) {
      root = next(root);
    }
    return root.getClass().getSimpleName()
        + (root.getMessage() == null ? "" : ": " + root.getMessage());
  }

  /** Whether it was ended by the watchdog, which has said so itself. */
  @SuppressWarnings("removal")
  static boolean isEnded(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof ThreadDeath)) {
      cause = next(cause);
    }
    return cause != null;
  }

  /** Whether the virtual machine itself is in trouble, so that nobody may go on as if not. */
  static boolean isFatal(Throwable failure) {
    return failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
  }

  private static boolean isAway(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || state.startsWith("08")
        || state.startsWith("57P");
  }

  private static Throwable next(Throwable cause) {
    return cause.getCause() == cause ? null : cause.getCause();
  }
}
