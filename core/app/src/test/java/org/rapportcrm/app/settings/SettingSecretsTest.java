package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.app.security.secret.SecretKey;

class SettingSecretsTest {

  private final SettingSecrets secrets = new SettingSecrets(new SecretKey("a key of tests"));

  @Test
  void whatIsSealedIsOpenedAgainAndShowsNothing() {
    String sealed = secrets.seal("shop", "key", "پسورد 42");
    assertThat(sealed).doesNotContain("42");
    assertThat(SettingSecrets.isSealed(sealed)).isTrue();
    assertThat(secrets.open("shop", "key", sealed)).contains("پسورد 42");
  }

  @Test
  void theSameSecretLooksDifferentEachTime() {
    assertThat(secrets.seal("shop", "key", "x")).isNotEqualTo(secrets.seal("shop", "key", "x"));
  }

  @Test
  void aSecretInAnothersPlaceOrUnderAnotherKeyIsNone() {
    String sealed = secrets.seal("shop", "key", "x");
    assertThat(secrets.open("shop", "other", sealed)).isEmpty();
    assertThat(new SettingSecrets(new SecretKey("another")).open("shop", "key", sealed)).isEmpty();
    assertThat(secrets.open("shop", "key", "secret:1:nonsense")).isEmpty();
  }
}
