package org.rapportcrm.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressAliasTest {

  @ParameterizedTest
  @CsvSource({
    "sara@example.org, SARA@Example.org",
    "sara@example.org, sara+friend@example.org",
    "sara.m@gmail.com, saram+x@googlemail.com",
    "s.a.r.a@gmail.com, sara@gmail.com"
  })
  void anAliasIsSeenThrough(String one, String other) {
    assertThat(AddressAlias.same(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sara@example.org, reza@example.org",
    "sara.m@example.org, saram@example.org",
    "+sara@example.org, +reza@example.org"
  })
  void otherPeopleAreOtherPeople(String one, String other) {
    assertThat(AddressAlias.same(one, other)).isFalse();
  }

  @Test
  void nobodyIsTheSameAsAnAddressThatIsNotKnown() {
    assertThat(AddressAlias.same("sara@example.org", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sara@example.org", "سارا@example.org", "a+b@x.co"})
  void addressesAreTaken(String address) {
    assertThat(AddressAlias.plausible(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sara",
        "sara@",
        "@example.org",
        "sara@example",
        "sara@@example.org",
        "sara example@x.org",
        "<script>@example.org",
        "sara@example..org",
        "a\u0000b@example.org",
        "sara@example.org\nBcc: x@example.org"
      })
  void whatIsNoneIsRefused(String address) {
    assertThat(AddressAlias.plausible(address)).isFalse();
  }
}
