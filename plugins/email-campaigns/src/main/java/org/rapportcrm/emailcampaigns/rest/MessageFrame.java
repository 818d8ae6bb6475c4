package org.rapportcrm.emailcampaigns.rest;

import jakarta.ws.rs.core.Response;

/**
 * A message for a frame of the console: in a sandbox, without scripts, forms or an origin of ours,
 * so that nothing that was typed runs with the rights of the person who looks.
 */
final class MessageFrame {

  private static final String POLICY =
      "sandbox allow-popups; default-src 'none'; img-src 'self' data: https:;"
          + " style-src 'unsafe-inline'; base-uri 'none'";

  private MessageFrame() {}

  /** With this HTML. */
  static Response of(String html) {
    return Response.ok(html)
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Cache-Control", "no-store")
        .build();
  }
}
