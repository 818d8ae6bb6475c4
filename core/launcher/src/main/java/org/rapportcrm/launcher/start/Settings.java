package org.rapportcrm.launcher.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.payara.Database;

/**
 * How to start, from the environment and the command line.
 *
 * @param address the address to listen on
 * @param baseUrl how people reach Rapport, without a slash at the end
 * @param secretKey null when the key of the home is to be used
 * @param longestDeploy how long a plugin may keep the application from starting or ending
 */
public record Settings(
    Path home,
    String address,
    int port,
    String baseUrl,
    String databaseUrl,
    String databaseUser,
    String databasePassword,
    String secretKey,
    boolean safeMode,
    boolean demo,
    Duration longestDeploy) {
  public static final int DEFAULT_PORT = 8080;
  private static final String DEPLOY_SECONDS = "RAPPORT_DEPLOY_SECONDS";
  private static final int USUAL_SECONDS = 60;

  /**
   * @param port the port of the command line, or null
   */
  public static Settings of(
      Map<String, String> environment, Path home, Integer port, boolean safeMode, boolean demo) {
    int effectivePort = port == null ? port(environment.get("RAPPORT_PORT")) : port;
    return new Settings(
        home,
        text(environment, "RAPPORT_ADDRESS", "127.0.0.1"),
        checked(effectivePort),
        baseUrl(text(environment, "RAPPORT_BASE_URL", "http://localhost:" + effectivePort)),
        text(environment, "RAPPORT_DATABASE_URL", null),
        text(environment, "RAPPORT_DATABASE_USER", null),
        text(environment, "RAPPORT_DATABASE_PASSWORD", null),
        text(environment, "RAPPORT_SECRET_KEY", null),
        safeMode || isOn(text(environment, "RAPPORT_SAFE_MODE", "")),
        demo,
        deploySeconds(text(environment, DEPLOY_SECONDS, "" + USUAL_SECONDS)));
  }

  public Database database(Home home) {
    String url =
        databaseUrl == null ? "jdbc:h2:file:" + home.data().resolve("rapport") : databaseUrl;
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new Refusal(
          "RAPPORT_DATABASE_URL must start with jdbc:postgresql: or jdbc:h2:, for example"
              + " jdbc:postgresql://localhost:5432/rapport.");
    }
    return Database.of(url, databaseUser, databasePassword);
  }

  private static int port(String text) {
    if (text == null || text.isBlank()) {
      return DEFAULT_PORT;
    }
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      throw new Refusal(
          "RAPPORT_PORT is \"" + text + "\", which is no number; write one from 1 to 65535.");
    }
  }

  private static Duration deploySeconds(String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw new Refusal(
          DEPLOY_SECONDS + " is \"" + text + "\"; write a number of seconds from 1 to 9999.");
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  private static int checked(int port) {
    if (port < 1 || port > 65535) {
      throw new Refusal("The port " + port + " does not exist; choose one from 1 to 65535.");
    }
    return port;
  }

  private static String baseUrl(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new Refusal(
          "RAPPORT_BASE_URL is \"" + url + "\"; it must start with http:// or https://.");
    }
    return url.replaceFirst("/+$", "");
  }

  private static boolean isOn(String text) {
    return text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("yes");
  }

  private static String text(Map<String, String> environment, String key, String otherwise) {
    String value = environment.get(key);
    return value == null || value.isBlank() ? otherwise : value.trim();
  }

  @Override
  public String toString() {
    return "Settings[" + home + ", " + address + ":" + port + "]";
  }
}
