package org.rapportcrm.app.security.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.web.Tokens;

class KeyedTokensTest {

  private final SecretKey key = new SecretKey("0123456789abcdef0123456789abcdef");
  private final Tokens tokens = new KeyedTokens(key);

  @Test
  void aTokenGivesItsRecordBack() {
    for (long record : new long[] {0, 1, 50, Long.MAX_VALUE, -1}) {
      String token = tokens.issue("survey", record);
      assertThat(token)
          .hasSize(32)
          .matches("[A-Za-z0-9_-]+")
          .isEqualTo(tokens.issue("survey", record));
      assertThat(tokens.verify("survey", token)).hasValue(record);
    }
  }

  @Test
  void aTokenOfAnotherPurposeIsNone() {
    assertThat(tokens.verify("unsubscribe", tokens.issue("survey", 7))).isEmpty();
    assertThat(tokens.verify("surve", tokens.issue("survey", 7))).isEmpty();
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String token = tokens.issue("survey", 7);
    for (int i = 0; i < token.length(); i++) {
      for (char c : "AZaz09-_".toCharArray()) {
        if (token.charAt(i) != c) {
          String forged = token.substring(0, i) + c + token.substring(i + 1);
          assertThat(tokens.verify("survey", forged)).as(forged).isEmpty();
        }
      }
    }
  }

  @Test
  void whatIsNoTokenIsNone() {
    for (String none :
        new String[] {null, "", "7", "A".repeat(31), "A".repeat(33), "é".repeat(32)}) {
      assertThat(tokens.verify("survey", none)).isEmpty();
    }
  }

  @Test
  void anotherInstallationsTokenIsNone() {
    Tokens others = new KeyedTokens(new SecretKey("another key of thirty-two letters"));
    assertThat(tokens.verify("survey", others.issue("survey", 7))).isEmpty();
  }

  @Test
  void tokensOfNeighboursHaveNothingInCommonBehindTheId() {
    Set<String> proofs = new HashSet<>();
    for (long record = 0; record < 1000; record++) {
      proofs.add(tokens.issue("survey", record).substring(11));
    }
    assertThat(proofs).hasSize(1000);
  }

  @Test
  void aCommandProvesItselfWithTheKeyAndNotOtherwise() {
    // printf local-command | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
    String proof = "b8b19b4d41ebd58669385262d6a07b89ac51d6114007f1742d0e40362990a2f4";
    assertThat(key.isLocalCommandProof(proof)).isTrue();
    assertThat(key.isLocalCommandProof(proof.toUpperCase(Locale.ROOT))).isFalse();
    assertThat(key.isLocalCommandProof("")).isFalse();
  }
}
