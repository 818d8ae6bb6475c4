package org.rapportcrm.app.pluginset;

/** Which of two versions is the newer; the launcher has checked their shape. Pure. */
final class Versions {

  private Versions() {}

  /** Numbers by their value; a version with a qualifier comes before the one without it. */
  static int compare(String one, String other) {
    String[] first = one.split("[-+]", 2);
    String[] second = other.split("[-+]", 2);
    String[] ones = first[0].split("[.]");
    String[] others = second[0].split("[.]");
    for (int i = 0; i < Math.max(ones.length, others.length); i++) {
      int order = Long.compare(number(ones, i), number(others, i));
      if (order != 0) {
        return order;
      }
    }
    if (first.length != second.length) {
      return second.length - first.length;
    }
    return first.length == 1 ? 0 : first[1].compareTo(second[1]);
  }

  private static long number(String[] parts, int i) {
    return i < parts.length && parts[i].matches("\\d{1,9}") ? Long.parseLong(parts[i]) : 0;
  }
}
