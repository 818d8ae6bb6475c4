package org.rapportcrm.launcher.local;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.home.RunFile;
import org.rapportcrm.launcher.home.SecretKey;

/** The running Rapport of a home, called over loopback with the proof that we know its key. */
public final class RunningRapport {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final HttpClient client = Loopback.client();
  private final URI base;
  private final String authorization;

  private RunningRapport(URI base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /**
   * @throws Refusal when none runs on this home
   */
  public static RunningRapport of(Home home) {
    RunFile run =
        RunFile.read(home)
            .filter(r -> HomeLock.isTaken(home))
            .orElseThrow(() -> new Refusal(nobodyAnswers(home)));
    SecretKey key = SecretKey.of(home, System.getenv("RAPPORT_SECRET_KEY"));
    return new RunningRapport(
        URI.create("http://" + run.reachableAt() + ":" + run.port()),
        "Rapport-Key " + key.localCommandProof());
  }

  /** The lock is taken long before there is a port to call. */
  private static String nobodyAnswers(Home home) {
    return HomeLock.isTaken(home)
        ? "Rapport is just starting on the home folder "
            + home.root()
            + "; try again when it says that it is running."
        : "No Rapport runs on the home folder "
            + home.root()
            + "; start it with \"rapport start\" or name its folder with --home DIR.";
  }

  public JsonObject get(String path) {
    return send(request(path).GET());
  }

  public JsonObject delete(String path) {
    return send(request(path).DELETE());
  }

  /** Posts a JSON object; null for an empty body. */
  public JsonObject post(String path, JsonObject body) {
    return body == null
        ? send(request(path).POST(BodyPublishers.noBody()))
        : post(path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  public JsonObject post(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-Type", contentType).POST(body));
  }

  /**
   * Writes what an address answers into a stream.
   *
   * @throws IOException when it breaks off
   */
  public void download(String path, OutputStream out) throws IOException {
    try {
      HttpRequest request = request(path).setHeader("Accept", "*/*").GET().build();
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() >= 400) {
          String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
          throw new Refusal(Problem.sentence(response.statusCode(), json(text)));
        }
        body.transferTo(out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while waiting for the running Rapport; try again.", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("Authorization", authorization);
  }

  private JsonObject send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() >= 400) {
        throw new Refusal(Problem.sentence(response.statusCode(), json(response.body())));
      }
      return json(response.body());
    } catch (IOException e) {
      throw new Refusal(
          "The running Rapport at " + base + " does not answer; look at its log or start it again.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while waiting for the running Rapport; try again.", e);
    }
  }

  private static JsonObject json(String body) {
    if (!body.stripLeading().startsWith("{")) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonParsingException e) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
  }
}
