package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a deployed application whether it works: that it was deployed proves nothing. */
final class HealthProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI ready;

  HealthProbe(String address, int port) {
    ready =
        URI.create(
            "http://"
                + (address.equals("0.0.0.0") ? "127.0.0.1" : address)
                + ":"
                + port
                + "/health/ready");
  }

  /** Empty when the application says it is ready, else what it answered last. */
  String ask() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    String answer = "no answer";
    while (System.nanoTime() < until) {
      try {
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 200 || response.statusCode() == 404) {
          return "";
        }
        answer = response.statusCode() + " " + response.body();
        if (response.statusCode() == 500) {
          return answer;
        }
        Thread.sleep(PAUSE.toMillis());
      } catch (IOException e) {
        answer = String.valueOf(e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "interrupted";
      }
    }
    return answer;
  }
}
