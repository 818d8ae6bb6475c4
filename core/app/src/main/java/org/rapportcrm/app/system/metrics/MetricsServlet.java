package org.rapportcrm.app.system.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.system.Queues;

/**
 * {@code /metrics}: for this machine alone, or for whoever sends {@code RAPPORT_METRICS_TOKEN} as
 * {@code Authorization: Bearer}. To everybody else there is nothing here.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Queues queues;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!mayRead(request, System.getenv("RAPPORT_METRICS_TOKEN"))) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(OpenMetrics.CONTENT_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(text(queues.all()).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a request may; with a token in the environment, nobody may without it. */
  static boolean mayRead(HttpServletRequest request, String token) {
    if (token != null && !token.isBlank()) {
      String given = String.valueOf(request.getHeader("Authorization"));
      return MessageDigest.isEqual(
          given.getBytes(StandardCharsets.UTF_8),
          ("Bearer " + token.strip()).getBytes(StandardCharsets.UTF_8));
    }
    return ClientAddress.isLoopback(request.getRemoteAddr())
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null;
  }

  /** The figures. */
  static String text(List<Queues.Queue> queues) {
    OpenMetrics out = new OpenMetrics();
    RequestTimes.write(out);
    out.family("rapport_queue_waiting", "gauge", "What waits to be done, by queue.");
    queues.forEach(
        q -> out.sample("rapport_queue_waiting", Map.of("queue", q.name()), q.waiting()));
    out.family("rapport_queue_failed", "gauge", "What waits for a person, by queue.");
    queues.forEach(q -> out.sample("rapport_queue_failed", Map.of("queue", q.name()), q.failed()));
    Runtime runtime = Runtime.getRuntime();
    out.gauge(
        "rapport_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory());
    out.gauge("rapport_heap_max_bytes", "How far the heap may grow.", runtime.maxMemory());
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .map(MemoryPoolMXBean::getUsage)
        .forEach(usage -> out.gauge("rapport_metaspace_used_bytes", "Metaspace.", usage.getUsed()));
    out.gauge(
        "rapport_threads",
        "Threads that are alive.",
        ManagementFactory.getThreadMXBean().getThreadCount());
    out.gauge(
        "rapport_uptime_seconds",
        "Since the start of the process.",
        ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    return out.end();
  }
}
