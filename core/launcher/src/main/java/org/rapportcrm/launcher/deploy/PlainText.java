package org.rapportcrm.launcher.deploy;

/** The words of a server's error page without its markup. */
final class PlainText {
  private PlainText() {}

  static String of(String html) {
    if (!html.stripLeading().startsWith("<")) {
      return html;
    }
    return html.replaceAll("(?s)<(style|head)\\b.*?</\\1>", "")
        .replaceAll("<(/?(p|h\\d|pre|div|hr|br)\\b[^>]*)>", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#40;", "(")
        .replace("&#41;", ")")
        .replace("&amp;", "&")
        .replaceAll("\\n\\s*\\n+", "\n")
        .strip();
  }
}
