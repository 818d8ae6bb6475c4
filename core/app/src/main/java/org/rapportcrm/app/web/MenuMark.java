package org.rapportcrm.app.web;

/**
 * Which entry of the menu a page belongs to. Pages about one record are named after their list:
 * {@code contact}, {@code contact-edit} and {@code contact-erase} belong to {@code contacts},
 * {@code company-edit} to {@code companies}. Others name the page above them. Pure.
 */
final class MenuMark {

  private MenuMark() {}

  /**
   * Whether a page belongs to an entry.
   *
   * @param open path of the page
   * @param parent path of the page above it, with or without a record in it; empty for none
   * @param entry path of the entry
   */
  static boolean belongs(String open, String parent, String entry) {
    return names(open, entry) || (parent != null && names(parent, entry));
  }

  private static boolean names(String page, String entry) {
    String path = page.replaceFirst("[?#].*", "");
    if (path.equals(entry) || path.startsWith(entry + "/")) {
      return true;
    }
    int folder = entry.lastIndexOf('/') + 1;
    if (!path.startsWith(entry.substring(0, folder))) {
      return false;
    }
    String one = path.substring(folder).replaceFirst("[-/].*", "");
    String many = entry.substring(folder);
    return !one.isEmpty()
        && (many.equals(one)
            || many.equals(one + "s")
            || many.equals(one.replaceFirst("y$", "") + "ies"));
  }
}
