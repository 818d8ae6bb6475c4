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
  @Inject private PersonWords words;
  @Inject private Messages texts;
  @Inject private CurrentUser user;

  /** The ZIP, with the names of fields in the language of whoever asks. */
  public byte[] zip(long contact) {
    Exported exported = export.with(contact);
    Map<String, List<Map<String, Object>>> all = exported.rows();
    Locale locale = user.locale();
    String html =
        new PersonReport(words.of(exported))
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

  private static boolean isRightToLeft(Locale locale) {
    return List.of("ar", "fa").contains(locale.getLanguage());
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
