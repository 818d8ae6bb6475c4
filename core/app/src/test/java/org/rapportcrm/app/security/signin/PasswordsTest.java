package org.rapportcrm.app.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @Test
  void theRightPasswordIsKnownAgainAndNoOther() {
    String hash = Passwords.hash("سلام دنیا، this is mine");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.verify("سلام دنیا، this is mine", hash)).isTrue();
    assertThat(Passwords.verify("سلام دنیا، this is Mine", hash)).isFalse();
    assertThat(Passwords.verify("", hash)).isFalse();
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(Passwords.hash("correct horse")).isNotEqualTo(Passwords.hash("correct horse"));
  }

  @Test
  void onePasswordInTwoSpellingsOfUnicodeIsOne() {
    assertThat(Passwords.verify("cafe\u0301 au lait", Passwords.hash("caf\u00e9 au lait")))
        .isTrue();
  }

  @Test
  void nobodyHasAPassword() {
    assertThat(Passwords.verify("anything at all", null)).isFalse();
    assertThat(Passwords.verify("anything at all", "not a hash")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "password123",
        "P@ssw0rd!!!!",
        "Qwertyuiop1",
        "1234567890",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "adminadmin",
        "sara.ahmadi",
        "Sara.Ahmadi2026",
        "sara.ahmadi@example.org"
      })
  void whatEverybodyTriesFirstIsRefused(String password) {
    assertThat(PasswordRules.check("password", password, "sara.ahmadi@example.org").ok()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "گذرواژهٔ بلند و خوب من",
        "xk7#pQ2m!v",
        "          a sentence with spaces          "
      })
  void aLongOneOfAnyKindIsTaken(String password) {
    assertThat(PasswordRules.check("password", password, "sara.ahmadi@example.org").ok()).isTrue();
  }

  @Test
  void twoHundredCharactersAreTakenAndNoMore() {
    String text = "abcdefghijklmnopqrst!".repeat(20);
    assertThat(PasswordRules.check("password", text.substring(0, 200), null).ok()).isTrue();
    assertThat(PasswordRules.check("password", text.substring(0, 201), null).flaw().key())
        .isEqualTo("security.password.long");
  }
}
