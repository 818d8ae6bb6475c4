package org.rapportcrm.app.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example that the libraries of Standard Webhooks are tested with. */
  @Test
  void signsAsTheSpecificationsExample() {
    String signature =
        Signature.of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}");
    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aNewSecretIsOne() {
    assertThat(Signature.isSecret(Signature.newSecret())).isTrue();
    assertThat(Signature.newSecret()).isNotEqualTo(Signature.newSecret());
  }

  @Test
  void whatIsTooShortOrNoBase64IsNoSecret() {
    assertThat(Signature.isSecret("whsec_c2hvcnQ=")).isFalse();
    assertThat(Signature.isSecret("whsec_!!!!")).isFalse();
    assertThat(Signature.isSecret("secret")).isFalse();
    assertThat(Signature.isSecret(null)).isFalse();
  }
}
