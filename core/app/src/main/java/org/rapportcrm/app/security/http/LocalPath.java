package org.rapportcrm.app.security.http;

/** Where to go after signing in: only ever to a page of this installation. Pure. */
public final class LocalPath {

  /** Where people go who wanted nowhere else. */
  public static final String HOME = "/console";

  private LocalPath() {}

  /**
   * The path, if it is one of ours, with its query; else {@link #HOME}. Refused: other hosts in any
   * spelling a browser would follow ({@code //evil}, {@code /\evil}, control characters that
   * browsers drop), and the sign-in page itself.
   */
  public static String orHome(String wish) {
    boolean local =
        wish != null
            && wish.length() <= 2000
            && wish.startsWith("/")
            && !wish.startsWith("//")
            && wish.indexOf('\\') < 0
            && wish.chars().noneMatch(c -> c <= 0x20 || c == 0x7f)
            && !wish.startsWith("/login")
            && !wish.startsWith("/setup")
            && !wish.startsWith("/api/");
    return local ? wish : HOME;
  }
}
