package org.rapportcrm.app.webhook.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;

/** A message as it goes over the wire. */
final class Request {

  private Request() {}

  static byte[] of(Target target, Post.Message message, Instant now) {
    byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
    String signatures =
        message.secrets().stream()
            .map(secret -> Signature.of(secret, message.id(), now, message.body()))
            .collect(Collectors.joining(" "));
    String head =
        String.join(
            "\r\n",
            "POST " + target.path() + " HTTP/1.1",
            "Host: " + target.authority(),
            "User-Agent: Rapport",
            "Content-Type: application/json",
            "Content-Length: " + body.length,
            "webhook-id: " + message.id(),
            "webhook-timestamp: " + now.getEpochSecond(),
            "webhook-signature: " + signatures,
            "",
            "");
    byte[] first = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }
}
