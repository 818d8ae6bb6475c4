package org.rapportcrm.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.message.Letterhead;

class SendingRulesTest {

  private static final String OUTSIDE = "smtp://mail.example.com:587";
  private static final String HERE = "smtp://127.0.0.1:2525";
  private static final String PUBLIC = "https://crm.example.com";

  @Test
  void aSiteWithAllItsSettingsMaySend() {
    assertThat(broken("news@example.com", true, "1 High Street", PUBLIC, OUTSIDE)).isEmpty();
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "no address, true, 1 High Street, https://crm.example.com, badSender",
    "news@example.com, false, 1 High Street, https://crm.example.com, noSender",
    "news@intranet, true, 1 High Street, https://crm.example.com, unsignedSender",
    "news@example.com, true, '', https://crm.example.com, noPostalAddress",
    "news@example.com, true, 1 High Street, http://crm.local, privateLinks",
  })
  void eachMissingSettingIsNamed(
      String from, boolean entered, String postal, String base, String problem) {
    assertThat(broken(from, entered, postal, base, OUTSIDE)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080", "http://127.0.0.1", "http://10.1.2.3", "http://192.168.0.9",
        "http://172.20.0.1", "http://crm", "http://crm.localhost", "no address"
      })
  void linksThatLeadNowhereOutsideArePrivate(String base) {
    assertThat(broken("news@example.com", true, "1 High Street", base, OUTSIDE))
        .containsExactly("privateLinks");
  }

  @Test
  void theOutboxAsksOnlyForASenderThatCanBeRead() {
    assertThat(broken("rapport@localhost", false, "", "http://localhost:8080", null)).isEmpty();
    assertThat(broken("nobody", false, "", "http://localhost:8080", null))
        .containsExactly("badSender");
  }

  @ParameterizedTest
  @ValueSource(strings = {"smtp://127.0.0.1:2525", "smtp://localhost:25", "smtp://[::1]:25"})
  void aTrialOnThisMachineMaySendWithoutThem(String gateway) {
    assertThat(broken("rapport@localhost", false, "", "http://localhost:8080", gateway)).isEmpty();
  }

  @Test
  void aMailServerOnThisMachineOfAPublicSiteIsNoTrial() {
    assertThat(broken("rapport@crm.example.com", false, "", PUBLIC, HERE))
        .containsExactly("noSender", "noPostalAddress");
  }

  private static List<String> broken(
      String from, boolean entered, String postal, String base, String gateway) {
    Letterhead letterhead = new Letterhead("Shop", postal, base, "#0f766e");
    MailSettings mail = new MailSettings(letterhead, "Shop", from, null, null, true);
    return SendingRules.broken(mail, from, entered, gateway).stream()
        .map(SendingRules.Problem::problem)
        .toList();
  }
}
