package org.rapportcrm.app.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public network from those of this machine, its neighbours and its cloud
 * (IANA's registries of special-purpose addresses, RFC 6890). Pure.
 */
public final class PublicAddress {

  private static final List<Range> CLOSED =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 3));

  /** IPv6 hands out the public network from here alone. */
  private static final Range GLOBAL = range("2000::", 3);

  private static final List<Range> CLOSED_V6 =
      List.of(range("2001::", 23), range("2001:db8::", 32), range("3fff::", 20));

  /** An IPv4 address follows these; it decides. */
  private static final Range SIX_TO_FOUR = range("2002::", 16);

  private static final Range NAT64 = range("64:ff9b::", 96);

  private PublicAddress() {}

  /** Whether anybody may be sent there. */
  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return CLOSED.stream().noneMatch(range -> range.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      return is(embedded(bytes, 12));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return is(embedded(bytes, 2));
    }
    return GLOBAL.holds(bytes) && CLOSED_V6.stream().noneMatch(range -> range.holds(bytes));
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are always an address", e);
    }
  }

  private static Range range(String first, int bits) {
    try {
      return new Range(InetAddress.getByName(first).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(first, e);
    }
  }

  /** All addresses that begin with the same bits. */
  private record Range(byte[] first, int bits) {
    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
