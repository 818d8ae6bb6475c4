package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rapportcrm.app.security.http.Https;

/** The headers that tell browsers what they may do with an answer. */
final class Headers {

  private Headers() {}

  /** Sets them, and answers a response that keeps them. */
  static HttpServletResponse set(
      HttpServletRequest request, HttpServletResponse response, Route.Kind kind) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    // Tokens stand in the address of public pages: it is told to nobody.
    response.setHeader(
        "Referrer-Policy", kind == Route.Kind.PUBLIC ? "no-referrer" : "same-origin");
    if (kind != Route.Kind.FILE) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (Https.used(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    return new GuardedResponse(response, policy(kind));
  }

  private static String policy(Route.Kind kind) {
    return switch (kind) {
      case PUBLIC -> ContentPolicy.open();
      case API, OPEN -> ContentPolicy.data();
      default -> ContentPolicy.console();
    };
  }
}
