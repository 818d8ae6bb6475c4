package org.rapportcrm.launcher.payara;

import java.util.Locale;
import javax.sql.DataSource;

/**
 * The database of an installation, as asked for by the settings.
 *
 * @param url the JDBC URL with everything Rapport needs in it
 * @param user may be empty for H2
 * @param password never empty, because Payara takes no empty one: H2 gets {@value #H2_PASSWORD},
 *     and a PostgreSQL that trusts its machine never asks for {@value #NO_PASSWORD}
 */
public record Database(String url, String user, String password) {
  private static final String[] H2_NEEDS = {
    "MODE=PostgreSQL",
    "DATABASE_TO_LOWER=TRUE",
    "DEFAULT_NULL_ORDERING=HIGH",
    "WRITE_DELAY=0",
    "LOCK_TIMEOUT=10000",
    "ANALYZE_AUTO=200"
  };
  private static final String[] POSTGRESQL_NEEDS = {
    "reWriteBatchedInserts=true", "ApplicationName=rapport"
  };
  private static final String H2_USER = "rapport";
  private static final String H2_PASSWORD = "rapport";
  private static final String NO_PASSWORD = "none";

  /**
   * @param url as the admin wrote it, or the default for the home
   */
  public static Database of(String url, String user, String password) {
    if (isH2(url)) {
      return new Database(withH2Needs(url), orElse(user, H2_USER), orElse(password, H2_PASSWORD));
    }
    return new Database(withPostgresqlNeeds(url), orElse(user, ""), orElse(password, NO_PASSWORD));
  }

  public boolean isH2() {
    return isH2(url);
  }

  /** Connections to it, none of them kept. */
  public DataSource connections() {
    return new Connections(this);
  }

  private static boolean isH2(String url) {
    return url.startsWith("jdbc:h2:");
  }

  /**
   * WRITE_DELAY=0, or H2 loses commits it has acknowledged when the process is killed;
   * LOCK_TIMEOUT, or it gives up after two seconds where PostgreSQL waits for its turn;
   * ANALYZE_AUTO, or it knows nothing of a table's values before 2,000 of its rows have changed and
   * reads, for each contact of a segment, all the values of a field.
   */
  private static String withH2Needs(String url) {
    StringBuilder full = new StringBuilder(url);
    String upper = url.toUpperCase(Locale.ROOT);
    for (String need : H2_NEEDS) {
      String key = need.substring(0, need.indexOf('=') + 1);
      if (!upper.contains(";" + key)) {
        full.append(';').append(need);
      }
    }
    return full.toString();
  }

  private static String withPostgresqlNeeds(String url) {
    StringBuilder full = new StringBuilder(url);
    for (String need : POSTGRESQL_NEEDS) {
      String key = need.substring(0, need.indexOf('=') + 1);
      if (!url.contains("?" + key) && !url.contains("&" + key)) {
        full.append(full.indexOf("?") < 0 ? '?' : '&').append(need);
      }
    }
    return full.toString();
  }

  private static String orElse(String value, String otherwise) {
    return value == null || value.isEmpty() ? otherwise : value;
  }

  @Override
  public String toString() {
    return "Database[" + url + "]";
  }
}
