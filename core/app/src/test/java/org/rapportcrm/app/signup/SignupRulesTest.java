package org.rapportcrm.app.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.app.contact.LifeStage;

class SignupRulesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, 192.0.2.0",
    "2001:db8:12:34::1, 2001:db8:12::",
    "::1, '::'",
    "no-address, ''",
    ", ''"
  })
  void anAddressIsKeptWithoutWhatTellsPeopleOfOneNetworkApart(String address, String kept) {
    assertThat(NetworkPart.of(address)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "erased, , true",
    "manual, unsubscribe link, true",
    "manual, Sara of sales, false",
    "complained, , false",
    "bounce, , false"
  })
  void whoLeftByThemselfMayReturnAndNobodyElse(String reason, String detail, boolean may) {
    Suppression kept = new Suppression("a@example.com", reason, detail, Instant.EPOCH);
    assertThat(ReturnRule.mayReturn(Optional.of(kept))).isEqualTo(may);
    assertThat(ReturnRule.mayReturn(Optional.empty())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "javascript:alert(1)",
        "https://good.example@evil.example/",
        "https://good.example.evil.example/",
        "ftp://good.example/",
        "https:///path",
        "not an address"
      })
  void aThankYouPageLeadsNowhereElse(String url) {
    assertThat(SignupInput.leadsTo(url, List.of("good.example"))).isFalse();
  }

  @Test
  void aThankYouPageLeadsToAllowedHosts() {
    assertThat(SignupInput.leadsTo("https://Good.Example/thanks?a=1", List.of("good.example")))
        .isTrue();
  }

  @Test
  void whoWantsNewsAloneIsASubscriber() {
    assertThat(SignedUp.stage(Set.of())).isEqualTo(LifeStage.SUBSCRIBER);
    assertThat(SignedUp.stage(Set.of(SignupField.FIRST_NAME, SignupField.LAST_NAME)))
        .isEqualTo(LifeStage.SUBSCRIBER);
    assertThat(SignedUp.stage(Set.of(SignupField.FIRST_NAME, SignupField.PHONE)))
        .isEqualTo(LifeStage.LEAD);
    assertThat(SignedUp.stage(Set.of(SignupField.COMPANY))).isEqualTo(LifeStage.LEAD);
  }
}
