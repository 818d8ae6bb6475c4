package org.rapportcrm.app.security.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The network address of the person who sent a request. */
public final class ClientAddress {

  /** Addresses in figures alone: a name would be looked up, and be somebody else's to choose. */
  private static final Pattern FIGURES = Pattern.compile("[0-9a-fA-F:.%]{2,60}");

  private ClientAddress() {}

  /**
   * The address that the connection comes from; where that is a proxy in front of Rapport (on this
   * machine or in its private network), the last one that the proxy wrote to {@code
   * X-Forwarded-For}. What others wrote before it is not believed.
   */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  static String of(String connection, String forwardedFor) {
    if (forwardedFor == null || !isNear(connection)) {
      return connection;
    }
    String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    return FIGURES.matcher(last).matches() ? last : connection;
  }

  /** From where an address comes, as far as it tells. */
  public enum Place {
    /** The machine that Rapport runs on. */
    HERE,
    /** The same private network. */
    NETWORK,
    /** Anywhere. */
    INTERNET
  }

  /** From where this address comes; it is looked up nowhere. */
  public static Place place(String address) {
    if (isLoopback(address)) {
      return Place.HERE;
    }
    return isNear(address) ? Place.NETWORK : Place.INTERNET;
  }

  /** Whether it is this machine. */
  public static boolean isLoopback(String address) {
    InetAddress parsed = parse(address);
    return parsed != null && parsed.isLoopbackAddress();
  }

  private static boolean isNear(String address) {
    InetAddress parsed = parse(address);
    return parsed != null && (parsed.isLoopbackAddress() || parsed.isSiteLocalAddress());
  }

  private static InetAddress parse(String address) {
    if (address == null || !FIGURES.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
