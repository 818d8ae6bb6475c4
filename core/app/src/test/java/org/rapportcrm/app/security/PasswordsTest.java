package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  @Test
  void the_right_password_is_known_again_and_no_other() {
    String hash = Passwords.hash("سلام دنیا، this is mine");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.verify("سلام دنیا، this is mine", hash)).isTrue();
    assertThat(Passwords.verify("سلام دنیا، this is Mine", hash)).isFalse();
    assertThat(Passwords.verify("", hash)).isFalse();
  }

  @Test
  void the_same_password_has_another_hash_each_time() {
    assertThat(Passwords.hash("correct horse")).isNotEqualTo(Passwords.hash("correct horse"));
  }

  @Test
  void one_password_in_two_spellings_of_unicode_is_one() {
    assertThat(Passwords.verify("cafe\u0301 au lait", Passwords.hash("caf\u00e9 au lait")))
        .isTrue();
  }

  @Test
  void nobody_has_a_password() {
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
  void what_everybody_tries_first_is_refused(String password) {
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
  void a_long_one_of_any_kind_is_taken(String password) {
    assertThat(PasswordRules.check("password", password, "sara.ahmadi@example.org").ok()).isTrue();
  }

  @Test
  void two_hundred_characters_are_taken_and_no_more() {
    String text = "abcdefghijklmnopqrst!".repeat(20);
    assertThat(PasswordRules.check("password", text.substring(0, 200), null).ok()).isTrue();
    assertThat(PasswordRules.check("password", text.substring(0, 201), null).flaw().key())
        .isEqualTo("security.password.long");
  }
}
