package org.rapportcrm.app.delivery.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.api.message.Composer.Rendered;

class MimeWriterTest {

  private static final Rendered CONTENT =
      new Rendered("unused", "<p>سلام دنیا</p>" + "x".repeat(5000), "سلام دنیا\n.\nfrom\n");

  @TempDir Path home;

  @Test
  void bothPartsArriveAsTheyWereWritten() throws Exception {
    MimeMessage read = read(write("سلام", "Gülistan"));
    assertThat(read.getSubject()).isEqualTo("سلام");
    MimeMultipart parts = (MimeMultipart) read.getContent();
    BodyPart text = parts.getBodyPart(0);
    assertThat(text.getContentType()).startsWith("text/plain");
    assertThat(text.getContent().toString()).isEqualTo(CONTENT.text().replace("\n", "\r\n"));
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo(CONTENT.html());
  }

  @Test
  void everyByteIsAsciiAndNoLineIsLong() {
    String message = new String(write("سلام", "Gülistan"), StandardCharsets.ISO_8859_1);
    assertThat(message.chars()).allMatch(c -> c < 0x80);
    assertThat(message.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(message.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void oneClickUnsubscribingIsOfferedAndSigned() {
    String message = new String(write("Hi", "Shop"), StandardCharsets.US_ASCII);
    assertThat(message)
        .contains("List-Unsubscribe: <https://crm.example/u/t>")
        .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
        .contains("Message-ID: <d1.x@example.com>");
    String signature =
        message.substring(message.indexOf("DKIM-Signature:")).split("\r\n(?![ \t])")[0];
    assertThat(signature.replaceAll("\\s+", "").toLowerCase())
        .contains("a=rsa-sha256")
        .contains("c=relaxed/relaxed")
        .contains("d=example.com")
        .contains("list-unsubscribe:")
        .contains("list-unsubscribe-post")
        .doesNotContain(";l=");
  }

  @Test
  void aMessageThatWasAskedForHasNothingToUnsubscribeFrom() {
    MailHeaders headers =
        new MailHeaders(
            null, "a@example.com", null, "b@example.org", "s", "<m@x>", null, null, Instant.now());
    assertThat(new String(new MimeWriter().write(headers, CONTENT), StandardCharsets.US_ASCII))
        .doesNotContain("List-Unsubscribe")
        .doesNotContain("DKIM-Signature");
  }

  @Test
  void theSameKeyIsUsedAfterARestart() {
    String record = DkimKey.in(home).record();
    assertThat(record).startsWith("v=DKIM1; k=rsa; p=MII");
    assertThat(DkimKey.in(home).record()).isEqualTo(record);
  }

  @Test
  void noHeaderCanBeForgedThroughAValue() {
    Random random = new Random(42);
    String[] breaks = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u0000"};
    for (int i = 0; i < 1000; i++) {
      String evil =
          "a".repeat(random.nextInt(5)) + breaks[random.nextInt(breaks.length)] + "Bcc: x@y.z";
      assertThatThrownBy(() -> headers(evil, "Shop", "b@example.org"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> headers("s", evil, "b@example.org"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> headers("s", "Shop", "b@example.org" + evil))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private byte[] write(String subject, String fromName) {
    MimeWriter writer = new MimeWriter(DkimKey.in(home), "example.com");
    return writer.write(headers(subject, fromName, "b@bücher.example"), CONTENT);
  }

  private static MailHeaders headers(String subject, String fromName, String to) {
    return new MailHeaders(
        fromName,
        "news@example.com",
        "info@example.com",
        to,
        subject,
        "<d1.x@example.com>",
        "https://crm.example/u/t",
        "1:test:marketing:example.com",
        Instant.parse("2026-01-02T03:04:05Z"));
  }

  private static MimeMessage read(byte[] message) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(message));
  }
}
