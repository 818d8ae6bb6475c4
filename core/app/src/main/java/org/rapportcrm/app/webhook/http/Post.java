package org.rapportcrm.app.webhook.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands one message over with HTTP/1.1: to the address that was looked at, following no redirect,
 * within a time, reading no more of the answer than is kept. The JDK's client is not used because
 * it looks the host up by itself, a second time.
 */
public final class Post {

  private static final int CONNECT_MILLIS = 5_000;

  private final Duration patience;
  private final boolean privately;
  private final SSLSocketFactory encryption;

  /**
   * Sends.
   *
   * @param patience how long the whole exchange may take
   * @param privately whether addresses that are not public may be sent to
   */
  public Post(Duration patience, boolean privately) {
    this(patience, privately, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Post(Duration patience, boolean privately, SSLSocketFactory encryption) {
    this.patience = patience;
    this.privately = privately;
    this.encryption = encryption;
  }

  /**
   * A message.
   *
   * @param secrets each signs; more than one while a new secret replaces the old one
   */
  public record Message(String url, String id, List<String> secrets, String body) {}

  /** Hands it over; every failure is an answer. */
  public Answer send(Message message, Instant now) {
    long begin = System.nanoTime();
    if (message.secrets().isEmpty()) {
      return new Answer(
          null, "The secret cannot be read with this installation's key; set a new one.", null, 0);
    }
    Deadline deadline = new Deadline(begin + patience.toNanos());
    try {
      Target target = Target.parse(message.url(), privately);
      InetAddress address = target.resolve(privately);
      try (Socket socket = connect(target, address, deadline)) {
        OutputStream out = socket.getOutputStream();
        out.write(request(target, message, now));
        out.flush();
        InputStream in = new TimedInput(socket, deadline);
        AnswerReader.Read read = AnswerReader.read(in);
        return new Answer(read.status(), null, read.body(), millis(begin));
      }
    } catch (Target.Refused e) {
      return new Answer(null, e.getMessage(), null, millis(begin));
    } catch (SocketTimeoutException e) {
      return new Answer(
          null, "No answer within " + patience.toSeconds() + " seconds.", null, millis(begin));
    } catch (IOException e) {
      return new Answer(null, "No answer: " + e.getMessage(), null, millis(begin));
    }
  }

  private Socket connect(Target target, InetAddress address, Deadline deadline) throws IOException {
    Socket plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      int wait = Math.min(CONNECT_MILLIS, deadline.millis());
      plain.connect(new InetSocketAddress(address, target.port()), wait);
      plain.setSoTimeout(deadline.millis());
      if (!target.secure()) {
        return plain;
      }
      SSLSocket tls =
          (SSLSocket) encryption.createSocket(plain, target.host(), target.port(), true);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
      tls.startHandshake();
      return tls;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static byte[] request(Target target, Message message, Instant now) {
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
            "Connection: close",
            "",
            "");
    byte[] first = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[first.length + body.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(body, 0, all, first.length, body.length);
    return all;
  }

  private static int millis(long begin) {
    return (int) ((System.nanoTime() - begin) / 1_000_000);
  }
}
