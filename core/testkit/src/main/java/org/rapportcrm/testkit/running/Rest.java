package org.rapportcrm.testkit.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** REST of the running program, as a program of somebody else uses it. */
public final class Rest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String token;

  Rest(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** What came back. */
  public record Answer(int status, String body) {

    /**
     * The body as an object.
     *
     * @throws jakarta.json.JsonException when it is none
     */
    public JsonObject json() {
      return Json.createReader(new StringReader(body)).readObject();
    }
  }

  /** Reads; anything but a status below 300 fails the test with what was answered. */
  public JsonObject get(String path) {
    return good("GET", path, null);
  }

  /** Sends an object, which may be {@code null}; anything but a status below 300 fails the test. */
  public JsonObject post(String path, JsonObject body) {
    return good("POST", path, body);
  }

  /** Asks, whatever comes back. */
  public Answer ask(String method, String path, JsonObject body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonObject good(String method, String path, JsonObject body) {
    Answer answer = ask(method, path, body);
    if (answer.status() >= 300) {
      throw new AssertionError(
          method + " " + path + " was answered by " + answer.status() + " " + answer.body());
    }
    return answer.body().isBlank() ? JsonObject.EMPTY_JSON_OBJECT : answer.json();
  }
}
