package org.rapportcrm.app.webhook.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Hands messages over with HTTP/1.1: to the address that was looked at, following no redirect,
 * within a time, reading no more of an answer than is kept. The JDK's client is not used because it
 * looks the host up by itself, a second time.
 */
public final class Post {

  private static final int CONNECT_MILLIS = 5_000;

  private final Duration patience;
  private final boolean privately;
  private final SSLSocketFactory encryption;

  /**
   * Sends.
   *
   * @param patience how long each exchange may take
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

  /** Hands one over; every failure is an answer. */
  public Answer send(Message message, Instant now) {
    try (Line line = line()) {
      return line.send(message, now);
    }
  }

  /** For several messages, one after the other. */
  public Line line() {
    return new Line(this);
  }

  Duration patience() {
    return patience;
  }

  /** Reads where a message goes. */
  Target target(Message message) throws Target.Refused {
    return Target.parse(message.url(), privately);
  }

  /** Connects with an address that was looked at just now. */
  Socket connect(Target target, Deadline deadline) throws IOException, Target.Refused {
    return connect(target, target.resolve(privately), deadline);
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
}
