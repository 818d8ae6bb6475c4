package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Public pages as somebody sees them who got a link, in English, without cookies or scripts. */
final class PublicPages {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String outside;

  /** The program answers at {@code url}; links in mail begin with {@code outside}. */
  PublicPages(String url, String outside) {
    this.url = url;
    this.outside = outside;
  }

  Api.Answer get(String link) {
    return answer(send(request(link).GET().build()));
  }

  /** Sends a form as a browser does. */
  Api.Answer post(String link, String form) {
    return answer(
        send(
            request(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
  }

  /** Where a link leads: behind a counted click the page itself. */
  String behind(String link) {
    if (!link.contains("/c/")) {
      return link;
    }
    return send(request(link).GET().build()).headers().firstValue("Location").orElseThrow();
  }

  private HttpRequest.Builder request(String link) {
    return HttpRequest.newBuilder(URI.create(link.replace(outside, url)))
        .header("Accept-Language", "en")
        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Api.Answer answer(HttpResponse<String> response) {
    return new Api.Answer(response.statusCode(), response.body());
  }
}
