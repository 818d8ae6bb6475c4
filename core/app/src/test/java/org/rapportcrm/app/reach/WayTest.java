package org.rapportcrm.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.reach.web.Way;

class WayTest {

  @Test
  void aNumberInAnyDigitsIsDialledInAscii() {
    assertThat(Way.call("+۹۸ (۹۱۲) ۳۴۵-۶۷۸۹")).isEqualTo("tel:+989123456789");
    assertThat(Way.call("0912 345")).isEqualTo("tel:0912345");
  }

  @Test
  void whatIsNoNumberIsNotDialled() {
    assertThat(Way.call("javascript:alert()")).isNull();
    assertThat(Way.call("+")).isNull();
    assertThat(Way.call("ask Sara")).isNull();
  }

  @Test
  void aCountryIsNamedAsItsReaderNamesItWhereOnlyItsCodeIsStored() {
    assertThat(place("eg").named(Locale.ENGLISH).inOneLine()).isEqualTo("Cairo, Egypt");
    assertThat(place("IR").named(Locale.forLanguageTag("fa")).inOneLine())
        .isEqualTo("Cairo, ایران");
    assertThat(place("Far away").named(Locale.ENGLISH).inOneLine()).isEqualTo("Cairo, Far away");
    assertThat(place(null).named(Locale.ENGLISH).inOneLine()).isEqualTo("Cairo");
  }

  private static Place place(String country) {
    return new Place(null, null, "Cairo", null, null, country, true);
  }
}
