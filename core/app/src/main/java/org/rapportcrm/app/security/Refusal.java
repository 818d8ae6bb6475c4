package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rapportcrm.app.rest.Problem;
import org.rapportcrm.app.rest.ProblemWriter;

/** Sends somebody away in the way that what they use understands: REST, page, or part of a page. */
final class Refusal {

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final boolean rest;

  Refusal(HttpServletRequest request, HttpServletResponse response, Route.Kind kind) {
    this.request = request;
    this.response = response;
    this.rest = kind == Route.Kind.API || request.getRequestURI().contains("/api/");
  }

  void notFound() throws IOException {
    send(404, "rest.nowhere");
  }

  /**
   * With this status; REST says why.
   *
   * @param key of the texts: what is wrong, and with {@code .remedy} what to do
   */
  void send(int status, String key, Object... arguments) throws IOException {
    if (rest) {
      ProblemWriter.write(response, Problem.of(status, key, arguments));
    } else {
      response.sendError(status);
    }
  }

  /**
   * To the sign-in page, and from there back to the page that was asked for. A form that was sent
   * too late leads back to its page, where the console's script offers what was typed.
   */
  void signInFirst() throws IOException {
    String query = request.getQueryString();
    String next =
        request.getRequestURI().substring(request.getContextPath().length())
            + (query == null ? "" : "?" + query);
    redirect("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  /**
   * To a path of ours; a script of Faces that waits for part of a page is told in its own words.
   */
  void redirect(String path) throws IOException {
    String target = request.getContextPath() + path;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                  + "\"/></partial-response>");
    } else {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", target);
    }
  }
}
