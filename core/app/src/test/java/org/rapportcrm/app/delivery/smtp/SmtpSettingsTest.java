package org.rapportcrm.app.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

  @Test
  void anAddressSaysEverything() {
    SmtpSettings smtp =
        SmtpSettings.parse("smtp://me%40x.org:p%3Aw+d@mail.example:2525?tls=starttls");
    assertThat(smtp.host()).isEqualTo("mail.example");
    assertThat(smtp.port()).isEqualTo(2525);
    assertThat(smtp.tls()).isEqualTo(SmtpSettings.Tls.STARTTLS);
    assertThat(smtp.user()).isEqualTo("me@x.org");
    assertThat(smtp.password()).isEqualTo("p:w+d");
    assertThat(smtp.toString()).isEqualTo("mail.example:2525");
  }

  @Test
  void portsFollowFromTheKindOfEncryption() {
    assertThat(SmtpSettings.parse("smtp://mail.example").port()).isEqualTo(587);
    assertThat(SmtpSettings.parse("smtps://mail.example").port()).isEqualTo(465);
    assertThat(SmtpSettings.parse("smtps://mail.example").tls()).isEqualTo(SmtpSettings.Tls.TLS);
  }

  @Test
  void aWrongAddressIsRefusedWithoutTellingThePassword() {
    for (String wrong :
        new String[] {"http://u:secret@x", "smtp://", "smtp://u:secret@x?tls=maybe"}) {
      assertThatThrownBy(() -> SmtpSettings.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("RAPPORT_SMTP_URL")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void domainsTravelInAsciiAndImpossibleAddressesNotAtAll() {
    assertThat(SmtpAddress.parse("a@Bücher.example").toString())
        .isEqualTo("a@xn--bcher-kva.example");
    assertThat(SmtpAddress.parse("سارا@example.org").needsUtf8()).isTrue();
    for (String wrong :
        new String[] {"", "a", "@b.c", "a@", "a b@c.d", "a>@c.d", "a@b c", "a\r\n@b.c"}) {
      assertThatThrownBy(() -> SmtpAddress.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void noAddressCarriesACommandToTheMailServer() {
    Random random = new Random(7962);
    String signs = "\r\n\0\t <>\"(),:;@[\\]\u0085\u2028\u2029\uff1e\u200bab.\u06f1RCPT TO";
    for (int i = 0; i < 1_000; i++) {
      StringBuilder address = new StringBuilder("a");
      random.ints(1 + i % 30, 0, signs.length()).forEach(at -> address.append(signs.charAt(at)));
      address.append(i % 2 == 0 ? "@example.org" : "@exa" + address + ".org");
      try {
        assertThat(SmtpAddress.parse(address.toString()).toString())
            .as(address.toString())
            .doesNotContainPattern("[\\p{Cntrl}\\s<>\"(),:;\\[\\]\u0085\u2028\u2029]")
            .matches("[^@]+@[!-~]+");
      } catch (IllegalArgumentException refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void dotsAtLineStartsAreDoubledAndTheLastLineEndIsDropped() {
    byte[] stuffed =
        DotStuffing.stuffed(".a\r\n..b\r\nc.\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(stuffed, StandardCharsets.US_ASCII)).isEqualTo("..a\r\n...b\r\nc.");
  }
}
