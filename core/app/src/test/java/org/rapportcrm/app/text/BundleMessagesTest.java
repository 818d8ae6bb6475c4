package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundleMessagesTest {

  @Test
  void numbersInATextHaveTheDigitsOfTheLanguageUnlessThePersonChoseOthers() {
    BundleMessages messages = new BundleMessages();
    assertThat(messages.text(Locale.forLanguageTag("ar"), "contacts.count", 12)).contains("١٢");
    assertThat(messages.text(Locale.forLanguageTag("ar-u-nu-latn"), "contacts.count", 12))
        .contains("12");
    assertThat(messages.text(Locale.ENGLISH, "contacts.count", 12)).contains("12");
  }
}
