package org.rapportcrm.app.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.app.security.secret.SecretKey;

class AddressKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Ali@Example.com, ali@example.com",
    "ali+news@example.com, ali@example.com",
    "ali+a+b@example.com., ali@example.com",
    "\uff41\uff4c\uff49\uff11@\uff45xample.com, ali1@example.com",
    "sara@b\u00fccher.example, sara@xn--bcher-kva.example",
    "sara@XN--BCHER-KVA.example, sara@xn--bcher-kva.example",
    "\u0639\u0644\u06cc@\u0645\u062b\u0627\u0644.example, \u0639\u0644\u06cc@xn--mgbh0fb.example",
    "first.last@example.com, first.last@example.com",
    "+@example.com, +@example.com",
    "no address, no address"
  })
  void spellingsOfOneAddressHaveOneKey(String spelling, String key) {
    assertThat(AddressKey.of(spelling)).isEqualTo(key);
  }

  @Test
  void anErasedAddressIsKnownUnderItsKeyAloneAndInEverySpelling() {
    ErasedAddresses here = new ErasedAddresses(new SecretKey("one key"));
    ErasedAddresses elsewhere = new ErasedAddresses(new SecretKey("another key"));
    String mark = here.mark("ali@example.com");
    assertThat(mark).startsWith("hmac:").hasSize(69);
    for (String spelling :
        List.of("ALI@example.com", " ali+x@example.com ", "\uff41li@example.com")) {
      assertThat(here.marks(spelling)).contains(mark);
    }
    assertThat(here.marks("alia@example.com")).doesNotContain(mark);
    assertThat(elsewhere.marks("ali@example.com")).doesNotContain(mark);
  }
}
