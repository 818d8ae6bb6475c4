package org.rapportcrm.theme;

import java.util.List;
import java.util.stream.Stream;

/** A picture that a theme may bring, known by its file's name; the first ending found is taken. */
public enum Picture {
  /** The logo on light ground. */
  LOGO("logo", "svg", "png"),
  /** The logo on dark ground. */
  LOGO_DARK("logo-dark", "svg", "png"),
  /** The icon of the window. */
  FAVICON("favicon", "svg", "png"),
  /** The logo at the head of mail, which knows no SVG. */
  MAIL_LOGO("logo-mail", "png"),
  /** Beside the sign-in. */
  DOOR("door", "svg", "webp", "jpg", "png"),
  /** Behind public pages. */
  PUBLIC("public", "svg", "webp", "jpg", "png");

  private final String name;
  private final List<String> endings;

  Picture(String name, String... endings) {
    this.name = name;
    this.endings = List.of(endings);
  }

  /** The names its file may have, the best first. */
  public Stream<String> names() {
    return endings.stream().map(ending -> name + "." + ending);
  }
}
