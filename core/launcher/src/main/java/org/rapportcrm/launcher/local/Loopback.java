package org.rapportcrm.launcher.local;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** How the launcher and its commands ask the program that runs on this machine. */
public final class Loopback {
  private Loopback() {}

  /**
   * A client for plain HTTP. It trusts no certificate at all: to read those of the JDK takes a
   * sixth of a second of every start and command, and none is ever looked at.
   */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(Duration.ofSeconds(5))
        .followRedirects(Redirect.NORMAL)
        .sslContext(trustingNobody())
        .build();
  }

  private static SSLContext trustingNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no TLS", e);
    }
  }
}
