package org.rapportcrm.app.webhook.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Where messages go, taken apart.
 *
 * @param path with its query
 */
public record Target(boolean secure, String host, int port, String path) {

  /** Why an address of the web is none that messages may go to. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String host;

    Refused(String rule, String host, String message) {
      super(message);
      this.rule = rule;
      this.host = host;
    }

    /**
     * Which rule it breaks, as the message {@code webhooks.badUrl} selects its words by it: {@code
     * scheme}, {@code host}, {@code fragment}, {@code closed}, {@code unknown} or {@code form}.
     */
    public String rule() {
      return rule;
    }

    /** The host that {@code closed} and {@code unknown} are about; else empty. */
    public String host() {
      return host;
    }
  }

  /**
   * Reads an address.
   *
   * @param privately whether {@code http} and addresses that are not public are allowed
   * @throws Refused with the rule that it breaks
   */
  public static Target parse(String url, boolean privately) throws Refused {
    URI uri = uri(url);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(privately && scheme.equals("http"))) {
      throw new Refused("scheme", "", "The address must start with https://.");
    }
    if (uri.getRawUserInfo() != null || uri.getHost() == null) {
      throw new Refused("host", "", "The address needs a host and may hold no user name.");
    }
    if (uri.getRawFragment() != null) {
      throw new Refused("fragment", "", "The address may hold no fragment (#…).");
    }
    boolean secure = scheme.equals("https");
    int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new Target(secure, uri.getHost(), port, path + query);
  }

  /**
   * Looks the host up, once: what was looked at is what is connected to, so that a name that
   * changes its address in between leads nowhere else. One closed address refuses them all.
   *
   * @throws Refused when the host leads to an address that is not public, or nowhere
   */
  public InetAddress resolve(boolean privately) throws Refused {
    try {
      InetAddress[] all = InetAddress.getAllByName(host);
      if (!privately && !Arrays.stream(all).allMatch(PublicAddress::is)) {
        throw new Refused(
            "closed", host, host + " leads to an address that is not on the public network.");
      }
      return all[0];
    } catch (UnknownHostException e) {
      throw new Refused("unknown", host, "The host " + host + " is not known.");
    }
  }

  /** For the header {@code Host}. */
  String authority() {
    boolean usual = port == (secure ? 443 : 80);
    return usual ? host : host + ":" + port;
  }

  private static URI uri(String url) throws Refused {
    try {
      return new URI(url == null ? "" : url.strip()).parseServerAuthority();
    } catch (URISyntaxException e) {
      throw new Refused("form", "", "This is no address of the web.");
    }
  }
}
