package org.rapportcrm.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who is told of new contacts by a webhook, and at first keeps every message waiting, so
 * that some are on their way for certain.
 */
final class WebhookReader implements AutoCloseable {

  private final Set<Integer> contacts = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger holding = new AtomicInteger();
  private final HttpServer server;

  private WebhookReader(HttpServer server) {
    this.server = server;
  }

  static WebhookReader start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      WebhookReader reader = new WebhookReader(server);
      server.createContext("/", reader::take);
      server.setExecutor(reader.threads);
      server.start();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** Of how many contacts it was told, each counted once. */
  int contacts() {
    return contacts.size();
  }

  /** Whether a message waits for its answer. */
  boolean isHolding() {
    return holding.get() > 0;
  }

  /** From now on answers; what waited so far gets no answer. */
  void release() {
    released.countDown();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject message = Json.createReader(exchange.getRequestBody()).readObject();
      if (released.getCount() > 0) {
        holding.incrementAndGet();
        released.await();
        return;
      }
      contacts.add(message.getJsonObject("data").getInt("id"));
      exchange.sendResponseHeaders(204, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
