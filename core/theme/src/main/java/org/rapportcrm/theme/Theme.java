package org.rapportcrm.theme;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.rapportcrm.theme.ThemeFinding.Kind;

/**
 * A theme as it can be worn: what of it does not fit is left out, with a finding for each.
 *
 * @param id of the plugin
 * @param sheet tokens and typefaces
 * @param palette its colours over Rapport's own
 * @param mail colours of mail
 * @param files names of its pictures, of those that {@link Picture} lists
 * @param findings what is left out and why
 */
public record Theme(
    String id,
    ThemeSheet sheet,
    Palette palette,
    MailColours mail,
    List<String> files,
    List<ThemeFinding> findings) {

  /** The largest style sheet that is read, in bytes. */
  static final int LARGEST = 256 * 1024;

  /** The folder of its pictures and typefaces, as the path of a page has it. */
  public static String folder(String id) {
    return "/themes/" + id + "/";
  }

  /** Reads a theme; never fails, at the worst it looks like Rapport itself. */
  public static Theme read(String id, ThemeFiles jar) {
    List<ThemeFinding> findings = new ArrayList<>();
    String root = "META-INF/resources" + folder(id);
    ThemeSheet sheet = ThemeSheet.EMPTY;
    String path = root + "theme.css";
    byte[] css = jar.read(path);
    if (css == null) {
      findings.add(ThemeFinding.of(Kind.NO_SHEET, 0, path));
    } else {
      sheet =
          ThemeSheet.read(
              text(path, css, findings), file -> jar.read(root + file) != null, findings);
      sheet = Legible.of(sheet, findings);
    }
    MailColours mail =
        MailColours.of(
            properties("META-INF/rapport/" + id + "/theme.properties", jar, findings), findings);
    List<String> files = new ArrayList<>();
    for (Picture picture : Picture.values()) {
      picture
          .names()
          .filter(name -> jar.read(root + name) != null)
          .findFirst()
          .ifPresent(files::add);
    }
    return new Theme(
        id,
        sheet,
        Palette.with(sheet.tokens()),
        mail,
        List.copyOf(new TreeSet<>(files)),
        List.copyOf(findings));
  }

  /** The path of a picture, if the theme brings it. */
  public Optional<String> picture(Picture picture) {
    return picture.names().filter(files::contains).findFirst().map(name -> folder(id) + name);
  }

  private static Properties properties(String path, ThemeFiles jar, List<ThemeFinding> findings) {
    Properties properties = new Properties();
    byte[] content = jar.read(path);
    if (content != null) {
      try {
        properties.load(new StringReader(text(path, content, findings)));
      } catch (IOException | IllegalArgumentException e) {
        findings.add(ThemeFinding.of(Kind.UNREADABLE_FILE, 0, path, e.getMessage()));
        return new Properties();
      }
    }
    return properties;
  }

  private static String text(String path, byte[] content, List<ThemeFinding> findings) {
    if (content.length > LARGEST) {
      findings.add(ThemeFinding.of(Kind.UNREADABLE_FILE, 0, path, content.length + " bytes"));
      return "";
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      findings.add(ThemeFinding.of(Kind.UNREADABLE_FILE, 0, path, "not UTF-8"));
      return "";
    }
  }
}
