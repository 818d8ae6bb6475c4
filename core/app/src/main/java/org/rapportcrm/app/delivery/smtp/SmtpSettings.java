package org.rapportcrm.app.delivery.smtp;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How the mail server is reached, out of {@code smtp://user:password@host:587?tls=starttls}.
 *
 * @param user {@code null} when the server asks for none
 * @param replyMillis how long to wait for an answer
 * @param acceptMillis how long to wait for the answer to a whole message
 */
public record SmtpSettings(
    String host,
    int port,
    Tls tls,
    String user,
    String password,
    int connectMillis,
    int replyMillis,
    int acceptMillis) {

  /** How the connection is kept private. */
  public enum Tls {
    /** STARTTLS when the server announces it; a password is never sent without it. */
    IF_OFFERED,
    /** STARTTLS, or nothing is sent. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** None, as it was asked for. */
    NONE
  }

  private static final int CONNECT_MILLIS = 15_000;
  private static final int REPLY_MILLIS = 60_000;
  private static final int ACCEPT_MILLIS = 180_000;

  /**
   * Reads the address.
   *
   * @throws IllegalArgumentException saying what is wrong with it, without the password
   */
  public static SmtpSettings parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong("it is not an address");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
      throw wrong("it must start with smtp:// or smtps://");
    }
    if (uri.getHost() == null) {
      throw wrong("it names no host");
    }
    String[] account =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    Tls tls = tls(scheme, uri.getQuery());
    return new SmtpSettings(
        uri.getHost(),
        uri.getPort() > 0 ? uri.getPort() : tls == Tls.TLS ? 465 : 587,
        tls,
        account.length > 0 ? decoded(account[0]) : null,
        account.length > 1 ? decoded(account[1]) : "",
        CONNECT_MILLIS,
        REPLY_MILLIS,
        ACCEPT_MILLIS);
  }

  /** The same server with no more patience than so many milliseconds for each step. */
  SmtpSettings hurried(int millis) {
    return new SmtpSettings(host, port, tls, user, password, millis, millis, millis);
  }

  /** Host and port, for people; never the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static Tls tls(String scheme, String query) {
    String wanted = "";
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith("tls=")) {
        wanted = pair.substring(4).toLowerCase(Locale.ROOT);
      }
    }
    return switch (wanted) {
      case "" -> scheme.equals("smtps") ? Tls.TLS : Tls.IF_OFFERED;
      case "starttls" -> Tls.STARTTLS;
      case "tls", "ssl" -> Tls.TLS;
      case "none", "off" -> Tls.NONE;
      default -> throw wrong("tls may be starttls, tls or none");
    };
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "RAPPORT_SMTP_URL: "
            + what
            + "; write it like smtp://user:password@mail.example.com:587?tls=starttls");
  }
}
