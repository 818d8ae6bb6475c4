package org.rapportcrm.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailColoursTest {

  @Test
  void whatIsNoColourIsRapportsOwn() {
    Properties theme = new Properties();
    theme.setProperty("mail.accent", "#AA0011");
    theme.setProperty("mail.ground", "red; } body { display: none");

    MailColours colours = MailColours.of(theme);

    assertThat(colours.accent()).isEqualTo("#AA0011");
    assertThat(colours.ground()).isEqualTo(MailColours.OWN.ground());
  }
}
