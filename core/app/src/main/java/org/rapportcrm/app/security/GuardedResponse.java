package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Keeps our content security policy when a page or widget sets one, see {@link ContentPolicy}, and
 * letters in one piece.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

  private final String policy;
  private PrintWriter writer;

  GuardedResponse(HttpServletResponse response, String policy) {
    super(response);
    this.policy = policy;
    response.setHeader(ContentPolicy.HEADER, policy);
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new WholeLetters(super.getWriter()));
    }
    return writer;
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, isPolicy(name) ? ContentPolicy.merged(policy, value) : value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (isPolicy(name)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  /** An answer that starts over keeps its guard. */
  @Override
  public void reset() {
    writer = null;
    String now = getHeader(ContentPolicy.HEADER);
    super.reset();
    super.setHeader(ContentPolicy.HEADER, now == null ? policy : now);
  }

  private static boolean isPolicy(String name) {
    return ContentPolicy.HEADER.equalsIgnoreCase(name);
  }
}
