package org.rapportcrm.app.theme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.rapportcrm.theme.Mode;
import org.rapportcrm.theme.Picture;
import org.rapportcrm.theme.Theme;
import org.rapportcrm.theme.ThemeCss;

/**
 * What a page needs to wear a theme. Paths start with {@code /} and stand behind the context path.
 *
 * @param css path of the style sheet, or {@code null} for Rapport's own look
 * @param menuLogo the logo of the side menu
 * @param pageLogo the logo of pages outside the console
 * @param favicon the icon of the window
 * @param doorTitle key of the heading beside the sign-in, or {@code null}
 * @param doorText key of the words under it, or {@code null}
 * @param pictured whether there is a picture beside the sign-in
 * @param foot key of the words under public pages, or {@code null}
 */
public record Dress(
    String css,
    Logo menuLogo,
    Logo pageLogo,
    String favicon,
    String doorTitle,
    String doorText,
    boolean pictured,
    String foot) {

  private static final String OWN_LOGO = "/rapport/logo.svg";

  /** A ground that gives less light than this wants the logo for dark ground. */
  private static final double DARK = 0.18;

  /** The logo in both modes. */
  public record Logo(String light, String dark) {

    /** For pages. */
    public String getLight() {
      return light;
    }

    /** For pages. */
    public String getDark() {
      return dark;
    }

    /** Whether one picture does for both. */
    public boolean isSame() {
      return light.equals(dark);
    }
  }

  static Dress of(Optional<Theme> worn, Predicate<String> hasText) {
    if (worn.isEmpty()) {
      Logo logo = new Logo(OWN_LOGO, OWN_LOGO);
      return new Dress(null, logo, logo, OWN_LOGO, null, null, false, null);
    }
    Theme theme = worn.get();
    return new Dress(
        css(theme),
        logo(theme, "--side"),
        logo(theme, "--public"),
        theme.picture(Picture.FAVICON).or(() -> theme.picture(Picture.LOGO)).orElse(OWN_LOGO),
        text(theme, ".door.title", hasText),
        text(theme, ".door.text", hasText),
        theme.picture(Picture.DOOR).isPresent(),
        text(theme, ".public.foot", hasText));
  }

  /** Whether the sign-in has something beside it. */
  public boolean hasDoor() {
    return pictured || doorTitle != null || doorText != null;
  }

  /** Its address changes with its content, so that browsers may keep it. */
  static String css(Theme theme) {
    CRC32 sum = new CRC32();
    sum.update(ThemeCss.worn(theme, "").getBytes(StandardCharsets.UTF_8));
    return ThemeServlet.PATH + "?id=" + theme.id() + "&v=" + Long.toHexString(sum.getValue());
  }

  private static Logo logo(Theme theme, String ground) {
    return new Logo(logo(theme, ground, Mode.LIGHT), logo(theme, ground, Mode.DARK));
  }

  private static String logo(Theme theme, String ground, Mode mode) {
    boolean dark =
        theme.palette().colour(ground, mode).filter(c -> c.luminance() < DARK).isPresent();
    List<Picture> best =
        dark ? List.of(Picture.LOGO_DARK, Picture.LOGO) : List.of(Picture.LOGO, Picture.LOGO_DARK);
    return best.stream().map(theme::picture).flatMap(Optional::stream).findFirst().orElse(OWN_LOGO);
  }

  private static String text(Theme theme, String key, Predicate<String> hasText) {
    return Optional.of(theme.id() + key).filter(hasText).orElse(null);
  }
}
