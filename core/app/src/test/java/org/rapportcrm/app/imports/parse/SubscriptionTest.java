package org.rapportcrm.app.imports.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

  @ParameterizedTest
  @CsvSource({
    "subscribed,YES",
    "Enabled,YES",
    "yes,YES",
    "مشترک,YES",
    "pending,OPEN",
    "Non-Subscribed,OPEN",
    "disabled,OPEN",
    "unsubscribed,NO",
    "BLOCKLISTED,NO",
    "cleaned,NO",
    "0,NO",
    "لغو عضویت,NO",
    "'',UNSAID",
    "gold,"
  })
  void aStatusIsReadInTheWordsOfOtherPrograms(String cell, Subscription meaning) {
    assertThat(Subscription.ofStatus(cell).orElse(null)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "true,NO",
    "2024-03-05 10:22:33,NO",
    "۱۴۰۲/۰۵/۱۲,NO",
    "نعم,NO",
    "false,UNSAID",
    "'',UNSAID",
    "perhaps,"
  })
  void unsubscribedIsYesNoOrADay(String cell, Subscription meaning) {
    assertThat(Subscription.ofUnsubscribed(cell).orElse(null)).isEqualTo(meaning);
  }
}
