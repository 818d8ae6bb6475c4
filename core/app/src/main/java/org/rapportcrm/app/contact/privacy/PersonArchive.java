package org.rapportcrm.app.contact.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.rest.JsonText;

/**
 * Everything that is kept about one person as a file for that person: {@code person.json} for
 * programs and {@code person.html} for eyes.
 */
@ApplicationScoped
public class PersonArchive {

  @Inject private ContactExport export;
  @Inject private Messages texts;
  @Inject private CurrentUser user;

  /** The ZIP, with the names of fields in the language of whoever asks. */
  public byte[] zip(long contact) {
    Map<String, List<Map<String, Object>>> all = export.of(contact);
    Locale locale = user.locale();
    ReadableValue values =
        new ReadableValue(
            locale,
            user.zone(),
            texts.text(locale, "privacy.report-yes"),
            texts.text(locale, "privacy.report-no"));
    String html =
        new PersonReport(name -> word(texts, locale, name), values::of)
            .of(
                texts.text(locale, "privacy.report"),
                texts.text(locale, "privacy.report-note"),
                locale,
                isRightToLeft(locale),
                all);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "person.html", html);
      add(zip, "person.json", JsonText.of(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A kind of record or column in words: its own where there are some, else its name, spaced. */
  public static String word(Messages texts, Locale locale, String name) {
    String key = "privacy.report." + name;
    String text = texts.text(locale, key);
    return text.equals(key) ? name.replace('_', ' ').replace('-', ' ') : text;
  }

  private static boolean isRightToLeft(Locale locale) {
    return List.of("ar", "fa").contains(locale.getLanguage());
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
