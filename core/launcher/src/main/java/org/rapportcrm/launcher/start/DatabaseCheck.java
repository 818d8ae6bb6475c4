package org.rapportcrm.launcher.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.payara.Database;

/** Asks the database before anything is started, so that the answer is one clear sentence. */
public final class DatabaseCheck {
  private static final int SECONDS = 10;

  private DatabaseCheck() {}

  /**
   * Opens a connection. Keep it until the pool has its own: an H2 that is closed and opened again
   * costs a second start.
   *
   * @throws Refusal when the database does not answer or does not let us in
   */
  public static Connection open(Database database) {
    DriverManager.setLoginTimeout(SECONDS);
    try {
      return DriverManager.getConnection(database.url(), database.user(), database.password());
    } catch (SQLException e) {
      throw new Refusal(sentence(database, e), e);
    }
  }

  static String sentence(Database database, SQLException failure) {
    String where = withoutSecrets(database.url());
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28")) {
      return "The database "
          + where
          + " refuses the user "
          + database.user()
          + "; correct RAPPORT_DATABASE_USER and RAPPORT_DATABASE_PASSWORD.";
    }
    if (state.equals("3D000")) {
      return "The database "
          + where
          + " does not exist; create it (createdb) or correct RAPPORT_DATABASE_URL.";
    }
    if (failure.getErrorCode() == H2_IN_USE && database.isH2()) {
      return "The database "
          + where
          + " is open in another program; close that program or choose another home.";
    }
    if (state.startsWith("08")) {
      return "The database "
          + where
          + " does not answer; start it or correct RAPPORT_DATABASE_URL.";
    }
    return "The database "
        + where
        + " cannot be used ("
        + firstLine(failure.getMessage())
        + "); correct RAPPORT_DATABASE_URL.";
  }

  private static final int H2_IN_USE = 90020;

  /** The URL without its parameters, which may hold a password. */
  public static String withoutSecrets(String url) {
    return url.replaceFirst("[?;].*$", "");
  }

  private static String firstLine(String text) {
    return String.valueOf(text)
        .lines()
        .findFirst()
        .orElse("no reason given")
        .replaceFirst("\\.$", "");
  }
}
