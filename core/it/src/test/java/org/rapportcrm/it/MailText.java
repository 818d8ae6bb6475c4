package org.rapportcrm.it;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.testkit.MailSink;

/** A mail whose parts are quoted-printable, read as a person's program reads it. */
record MailText(String text) {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

  static MailText of(MailSink.Mail mail) {
    String raw = mail.text().replace("=\r\n", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher code = Pattern.compile("=([0-9A-F]{2})").matcher(raw);
    int from = 0;
    while (code.find()) {
      bytes.writeBytes(raw.substring(from, code.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(code.group(1), 16));
      from = code.end();
    }
    bytes.writeBytes(raw.substring(from).getBytes(StandardCharsets.UTF_8));
    return new MailText(bytes.toString(StandardCharsets.UTF_8).replace("&amp;", "&"));
  }

  /** Every address in it, each once. */
  Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      links.add(link.group());
    }
    return links;
  }
}
