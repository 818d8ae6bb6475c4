package org.rapportcrm.launcher.payara;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Stands before all that Payara answers, in its HTTP listener. Payara itself answers 404, or 500
 * with nothing in it, while one application takes the place of another; here that is a 503 which
 * says when to come back: a page for people, a problem for programs. When nothing could be put
 * back, both say that, and where to look.
 */
final class DoorHandler extends HttpHandler {
  private static final Logger LOG = Logger.getLogger(DoorHandler.class.getName());
  private static final int UNAVAILABLE = 503;
  private static final String SECONDS = "2";
  private static final String BEING_CHANGED =
      "Rapport is being changed and is back in a few seconds; ask again then.";
  private static final String NOTHING_RUNS =
      "A change of plugins failed and what ran before could not be put back; logs/rapport.log says"
          + " why; start Rapport again, with --safe-mode if need be.";

  private final Door door;
  private final HttpHandler behind;
  private final byte[] pause = page(ServerSettings.PAUSE);
  private final byte[] end = page("end.html");

  private DoorHandler(Door door, HttpHandler behind) {
    this.door = door;
    this.behind = behind;
    setAllowEncodedSlash(behind.isAllowEncodedSlash());
    setAllowCustomStatusMessage(behind.isAllowCustomStatusMessage());
    if (behind.getRequestURIEncoding() != null) {
      setRequestURIEncoding(behind.getRequestURIEncoding());
    }
  }

  /**
   * Puts the door into every HTTP listener of the server that runs in this process; a Payara that
   * keeps its listeners elsewhere goes on without one.
   */
  static void install(Door door) {
    try {
      Class<?> service = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
      Field proxies = service.getDeclaredField("proxies");
      proxies.setAccessible(true);
      for (Object proxy : (Collection<?>) proxies.get(Services.get(service))) {
        Object listener = proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy);
        Object filters =
            listener
                .getClass()
                .getMethod("getFilters", Class.class)
                .invoke(listener, HttpServerFilter.class);
        for (Object filter : (List<?>) filters) {
          HttpServerFilter server = (HttpServerFilter) filter;
          server.setHttpHandler(new DoorHandler(door, server.getHttpHandler()));
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.WARNING, "While the application is exchanged, Payara answers in its words", e);
    }
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (!door.enter(request.getHeader(Door.HEADER))) {
      sendAway(request, response);
      return;
    }
    try {
      behind.service(request, response);
    } finally {
      door.leave();
    }
  }

  private void sendAway(Request request, Response response) throws IOException {
    boolean program = isForPrograms(request.getRequestURI());
    boolean forGood = door.isShutForGood();
    byte[] body = program ? problem(door.news(), forGood) : forGood ? end : pause;
    response.setStatus(UNAVAILABLE);
    if (!forGood) {
      response.setHeader("Retry-After", SECONDS);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
    response.setContentLength(body.length);
    if (!Method.HEAD.equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
    response.finish();
  }

  /**
   * A problem with how far the change is: {@code state} and {@code steps}, as {@code
   * LauncherControl.status} documents them.
   *
   * @param forGood whether nothing runs any more
   */
  static byte[] problem(JsonObject howFar, boolean forGood) {
    return Json.createObjectBuilder(howFar)
        .add("type", "about:blank")
        .add("title", "Service Unavailable")
        .add("status", UNAVAILABLE)
        .add("detail", forGood ? NOTHING_RUNS : BEING_CHANGED)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/health/") || path.endsWith(".json");
  }

  private static byte[] page(String name) {
    try (InputStream in = DoorHandler.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
