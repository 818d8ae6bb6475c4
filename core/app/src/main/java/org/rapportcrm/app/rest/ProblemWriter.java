package org.rapportcrm.app.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes problem details where JAX-RS is not at work: in servlets and filters. */
public final class ProblemWriter {

  private ProblemWriter() {}

  /** Answers the request with this problem. */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    byte[] bytes = JsonText.of(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
