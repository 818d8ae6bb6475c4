package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.logging.Logger;
import org.rapportcrm.launcher.home.RunFile;

/** Asks a deployed application whether it works: that it was deployed proves nothing. */
public final class HealthProbe {
  private static final Logger LOG = Logger.getLogger(HealthProbe.class.getName());

  /** Filling an invented shop takes a while on a slow machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final long PAUSE_MILLIS = 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(Redirect.NORMAL)
          .build();
  private final URI root;

  public HealthProbe(String address, int port) {
    root = URI.create("http://" + RunFile.reachable(address) + ":" + port + "/");
  }

  /**
   * Waits while the application says that it is not ready yet (503), then asks for its first page,
   * so that it is there at once for the first person.
   *
   * @return the empty text when the application is ready, else its answer
   */
  String ask() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      Answer answer = get("health/ready");
      while (answer.status == 503 && System.nanoTime() < until) {
        Thread.sleep(PAUSE_MILLIS);
        answer = get("health/ready");
      }
      if (answer.status != 200) {
        return answer.toString();
      }
      Answer firstPage = get("");
      if (firstPage.status >= 500) {
        LOG.warning("The application is ready but " + firstPage);
      }
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** The empty text when the application is ready now, else its answer. */
  public String askOnce() {
    try {
      Answer answer = get("health/ready");
      return answer.status == 200 ? "" : answer.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private Answer get(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(30)).build();
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
