package org.rapportcrm.app.signup;

/**
 * A network address without what tells people of one network apart: the last of four numbers of
 * IPv4, all but the first three groups of IPv6. Enough to show where a sign-up came from and to
 * slow down who sends many. Pure.
 */
final class NetworkPart {

  private static final int GROUPS = 3;

  private NetworkPart() {}

  static String of(String address) {
    if (address == null || address.isBlank()) {
      return "";
    }
    if (address.indexOf(':') < 0) {
      int last = address.lastIndexOf('.');
      return last < 0 ? "" : address.substring(0, last) + ".0";
    }
    String[] groups = address.split(":", -1);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < GROUPS && i < groups.length && !groups[i].isEmpty(); i++) {
      kept.append(groups[i]).append(':');
    }
    return kept.isEmpty() ? "::" : kept + ":";
  }
}
