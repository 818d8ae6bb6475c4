package org.rapportcrm.theme;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the style sheet that browsers get, out of what was read; nothing of the file is copied.
 */
public final class ThemeCss {

  private ThemeCss() {}

  /**
   * For the pages that wear it.
   *
   * @param context path of the application, often empty
   */
  public static String worn(Theme theme, String context) {
    StringBuilder css = new StringBuilder();
    faces(css, theme, context);
    css.append(":root {\n");
    theme.sheet().tokens().forEach((name, value) -> line(css, name, value.text()));
    picture(css, "--public-picture", theme, Picture.PUBLIC, context);
    picture(css, "--door-picture", theme, Picture.DOOR, context);
    css.append("}\n");
    theme.sheet().byLanguage().forEach((selector, values) -> block(css, selector, values));
    return css.toString();
  }

  /**
   * For one element of a page that wears another theme: all tokens, within {@code .theme-ID}.
   *
   * @param context path of the application, often empty
   */
  public static String sample(Theme theme, String context) {
    Map<String, String> all = new LinkedHashMap<>(OwnTokens.texts());
    theme.sheet().tokens().forEach((name, value) -> all.put(name, value.text()));
    StringBuilder css = new StringBuilder();
    faces(css, theme, context);
    css.append(".theme-").append(theme.id()).append(" {\n");
    all.forEach((name, text) -> line(css, name, text));
    css.append("}\n");
    theme
        .sheet()
        .byLanguage()
        .forEach(
            (selector, values) -> block(css, inside(selector, ".theme-" + theme.id()), values));
    return css.toString();
  }

  private static String inside(String selector, String element) {
    return selector.replaceAll("(:root:lang\\([a-z]+\\))", "$1 " + element);
  }

  private static void faces(StringBuilder css, Theme theme, String context) {
    for (FontFace face : theme.sheet().faces()) {
      css.append("@font-face {\n");
      face.descriptors().forEach(each -> css.append("  ").append(each).append(";\n"));
      css.append("  src: url(\"").append(context).append(Theme.folder(theme.id()));
      css.append(face.file()).append("\");\n}\n");
    }
  }

  private static void picture(
      StringBuilder css, String token, Theme theme, Picture picture, String context) {
    theme.picture(picture).ifPresent(path -> line(css, token, "url(\"" + context + path + "\")"));
  }

  private static void block(StringBuilder css, String selector, Map<String, Value> values) {
    css.append(selector).append(" {\n");
    values.forEach((name, value) -> line(css, name, value.text()));
    css.append("}\n");
  }

  private static void line(StringBuilder css, String name, String value) {
    css.append("  ").append(name).append(": ").append(value).append(";\n");
  }
}
