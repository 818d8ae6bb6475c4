package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** REST as a program of somebody else uses it. */
public final class Api {

  /** What has no answer by then has none. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client;
  private final String url;
  private final String token;

  public Api(String url, String token) {
    this(url, token, plain().build());
  }

  private Api(String url, String token, HttpClient client) {
    this.url = url;
    this.token = token;
    this.client = client;
  }

  /** A browser: it keeps the cookies it is given, and begins with this one. */
  static Api browser(String url, HttpCookie cookie) {
    CookieManager cookies = new CookieManager();
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(url), cookie);
    return new Api(url, null, plain().cookieHandler(cookies).build());
  }

  /** An HTTP/2 connection that the server closes as idle would fail the request on its way. */
  private static HttpClient.Builder plain() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
  }

  /** The status and what came back. */
  public record Answer(int status, String body) {
    public JsonObject json() {
      return Json.createReader(new StringReader(body)).readObject();
    }
  }

  public JsonObject get(String path) {
    return good(ask("GET", path, null));
  }

  public JsonObject post(String path, String body) {
    return good(ask("POST", path, body));
  }

  /** Sends a request; {@code body} is JSON or {@code null}. */
  public Answer ask(String method, String path, String body) {
    return ask(method, path, body, Map.of());
  }

  /** The same with more headers. */
  public Answer ask(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Fetches what may be large and forgets it; answers how many bytes came. */
  public long download(String path) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body().transferTo(OutputStream.nullOutputStream());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form without a field. */
  public Answer askForm(String path) {
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n"))
            .build());
  }

  /** Sends a form as a page does. */
  public Answer askForm(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a file in the field {@code file} of a form. */
  public Answer upload(String path, Path file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + file.getFileName()
            + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    try {
      body.writeBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** Imports a file and waits for its end. */
  public JsonObject importFile(
      String kind, Path file, Map<String, String> mapping, String options) {
    return importFile(kind, file, mapping, options, null);
  }

  /** Imports contacts on a ground on which they may be written to. */
  public JsonObject importFile(
      String kind, Path file, Map<String, String> mapping, String options, String basis) {
    JsonObject run = awaitImport(good(send(multipart(kind, file, mapping, options, basis))));
    assertThat(run.getString("state")).as(run.toString()).isEqualTo("done");
    return run;
  }

  /** Sends a file to be imported and does not wait. */
  public Answer sendFile(String kind, Path file, Map<String, String> mapping, String options) {
    return send(multipart(kind, file, mapping, options, null));
  }

  /** Sends a plugin's jar to be looked at or installed, as the query says. */
  Answer sendPlugin(Path jar, String query) {
    String boundary = "rapport-boundary-5b0c";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    file(body, boundary, jar, "application/java-archive");
    return send(
        request("/api/v1/plugins" + query)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /** Waits for the end of an import, however it ends. */
  public JsonObject awaitImport(JsonObject started) {
    String path = "/api/v1/imports/" + started.get("id");
    JsonObject run = get(path);
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!"done failed cancelled".contains(run.getString("state"))) {
      assertThat(Instant.now()).as(run.toString()).isBefore(deadline);
      RunningRapport.pause();
      run = get(path);
    }
    return run;
  }

  private HttpRequest multipart(
      String kind, Path file, Map<String, String> mapping, String options, String basis) {
    String boundary = "rapport-boundary-7d1f";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    var fields = Json.createObjectBuilder();
    mapping.forEach(fields::add);
    part(body, boundary, "kind", kind);
    if (!mapping.isEmpty()) {
      part(body, boundary, "mapping", fields.build().toString());
    }
    part(body, boundary, "options", options);
    if (basis != null) {
      part(body, boundary, "basis", basis);
    }
    file(body, boundary, file, "text/csv");
    return request("/api/v1/imports")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
        .build();
  }

  /** A file as the last part. */
  private static void file(ByteArrayOutputStream body, String boundary, Path file, String type) {
    try {
      body.writeBytes(
          ("--"
                  + boundary
                  + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                  + file.getFileName()
                  + "\"\r\nContent-Type: "
                  + type
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, String value) {
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject good(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer.body().isBlank() ? JsonValue.EMPTY_JSON_OBJECT : answer.json();
  }
}
