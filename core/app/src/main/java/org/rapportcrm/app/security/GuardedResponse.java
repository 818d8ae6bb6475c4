package org.rapportcrm.app.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Keeps our content security policy when a page or widget sets one, see {@link ContentPolicy}. */
final class GuardedResponse extends HttpServletResponseWrapper {

  private final String policy;

  GuardedResponse(HttpServletResponse response, String policy) {
    super(response);
    this.policy = policy;
    response.setHeader(ContentPolicy.HEADER, policy);
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
    String now = getHeader(ContentPolicy.HEADER);
    super.reset();
    super.setHeader(ContentPolicy.HEADER, now == null ? policy : now);
  }

  private static boolean isPolicy(String name) {
    return ContentPolicy.HEADER.equalsIgnoreCase(name);
  }
}
