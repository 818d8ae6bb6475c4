package org.rapportcrm.it.zoo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Somebody who asks for the same address every 20 milliseconds, and remembers what came back. */
final class Visitor implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final Map<String, Integer> answers = new TreeMap<>();
  private final List<String> away = new ArrayList<>();
  private final Thread thread = new Thread(this::ask, "visitor");
  private volatile boolean gone;
  private long lastGood = System.nanoTime();
  private long longest;

  private Visitor(String url) {
    request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
  }

  /** Begins to ask. */
  static Visitor at(String url) {
    Visitor visitor = new Visitor(url);
    visitor.thread.start();
    return visitor;
  }

  /** How often which status came, or which exception. */
  synchronized Map<String, Integer> answers() {
    return new TreeMap<>(answers);
  }

  /** What stood in the answers with status 503: type, when to come back, text. */
  synchronized List<String> away() {
    return List.copyOf(away);
  }

  /** The longest time between two good answers. */
  synchronized Duration gap() {
    return Duration.ofNanos(longest);
  }

  private void ask() {
    while (!gone) {
      try {
        note(client.send(request, BodyHandlers.ofString()));
      } catch (IOException e) {
        note(e.getClass().getSimpleName());
      } catch (InterruptedException e) {
        return;
      }
      rest();
    }
  }

  private synchronized void note(HttpResponse<String> answer) {
    note(String.valueOf(answer.statusCode()));
    if (answer.statusCode() == 503) {
      away.add(
          answer.headers().firstValue("Content-Type").orElse("")
              + " "
              + answer.headers().firstValue("Retry-After").orElse("never")
              + " "
              + answer.body());
    } else {
      longest = Math.max(longest, System.nanoTime() - lastGood);
      lastGood = System.nanoTime();
    }
  }

  private synchronized void note(String what) {
    answers.merge(what, 1, Integer::sum);
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    gone = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
