package org.rapportcrm.app.security.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.app.security.http.SiteAddress;

/**
 * Where passkeys belong. Pure, but for {@link #here}.
 *
 * @param id the host, to which browsers tie keys
 * @param origin scheme, host and port, as browsers name them
 */
public record Place(String id, String origin) {

  /** Of the address that people know; empty where passkeys cannot be. */
  public static Optional<Place> here() {
    return of(SiteAddress.current());
  }

  /**
   * Of the address at which people reach this installation; empty where browsers make no passkeys:
   * without https, other than on this very machine, and for bare network addresses.
   */
  static Optional<Place> of(String site) {
    URI uri;
    try {
      uri = URI.create(site);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (uri.getHost() == null || uri.getScheme() == null) {
      return Optional.empty();
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean named = !host.startsWith("[") && !host.matches("[0-9.]+");
    boolean safe = scheme.equals("https") || scheme.equals("http") && host.equals("localhost");
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    return named && safe
        ? Optional.of(new Place(host, scheme + "://" + host + (usual ? "" : ":" + uri.getPort())))
        : Optional.empty();
  }
}
