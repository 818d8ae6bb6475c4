package org.rapportcrm.launcher.deploy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.rapportcrm.launcher.home.RunFile;
import org.rapportcrm.launcher.local.Loopback;
import org.rapportcrm.launcher.payara.Door;

/** Asks a deployed application whether it works: that it was deployed proves nothing. */
public final class HealthProbe {
  private static final Logger LOG = Logger.getLogger(HealthProbe.class.getName());

  /** Filling an invented shop takes a while on a slow machine. */
  public static final Duration AT_A_START = Duration.ofMinutes(5);

  /** What was there before has to be back soon. */
  public static final Duration IN_A_CHANGE = Duration.ofSeconds(15);

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private static final long PAUSE_MILLIS = 20;

  private final HttpClient client = Loopback.client();
  private final URI root;
  private final String key;

  /** Asks as anybody does. */
  public HealthProbe(String address, int port) {
    this(address, port, "");
  }

  /**
   * Asks behind the door.
   *
   * @param key that of the {@link Door}, or empty
   */
  public HealthProbe(String address, int port, String key) {
    root = URI.create("http://" + RunFile.reachable(address) + ":" + port + "/");
    this.key = key;
  }

  /**
   * Waits while the application says that it is not ready yet (503).
   *
   * @return the empty text when the application is ready, else its answer
   */
  String ask(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      Answer answer = get("health/ready", patience);
      while (answer.status == 503 && System.nanoTime() < until) {
        Thread.sleep(PAUSE_MILLIS);
        answer = get("health/ready", patience);
      }
      return answer.status == 200 ? "" : answer.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** Asks for the first page, so that it is there at once for the first person. */
  void askForFirstPage() {
    try {
      Answer firstPage = get("", IN_A_CHANGE);
      if (firstPage.status >= 500) {
        LOG.warning("The application is ready but " + firstPage);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The empty text when the application is ready now, else its answer. */
  public String askOnce() {
    try {
      Answer answer = get("health/ready", LONGEST_ANSWER);
      return answer.status == 200 ? "" : answer.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** The ids of plugins that the application calls failed. */
  List<String> failedPlugins() {
    try {
      Answer answer = get("health/plugins", IN_A_CHANGE);
      try (JsonReader reader = Json.createReader(new StringReader(answer.body))) {
        return reader.readObject().getJsonArray("plugins").getValuesAs(JsonObject.class).stream()
            .filter(plugin -> plugin.getString("state", "").equals("failed"))
            .map(plugin -> plugin.getString("id", ""))
            .toList();
      } catch (JsonException e) {
        LOG.warning("The plugins cannot be asked: " + answer);
        return List.of();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private Answer get(String path, Duration patience) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(patience.compareTo(LONGEST_ANSWER) < 0 ? patience : LONGEST_ANSWER)
            .header(Door.HEADER, key)
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(path, response.statusCode(), response.body());
    } catch (IOException e) {
      return new Answer(path, 0, String.valueOf(e.getMessage()));
    }
  }

  private record Answer(String path, int status, String body) {
    @Override
    public String toString() {
      return "/" + path + " answered " + status + "\n" + PlainText.of(body);
    }
  }
}
