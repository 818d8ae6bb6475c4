package org.rapportcrm.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuMarkTest {

  @ParameterizedTest
  @CsvSource({
    "/console/contacts,,/console/contacts",
    "/console/contact,,/console/contacts",
    "/console/contact-erase,/console/contact/7,/console/contacts",
    "/console/company-edit,,/console/companies",
    "/console/tags,/console/contacts?tag=3,/console/contacts",
    "/console/forecast,/console/deals,/console/deals",
    "/console/outbox-message,,/console/outbox",
    "/plugins/loyalty/reward,,/plugins/loyalty/rewards",
    "/plugins/email-campaigns/send,/plugins/email-campaigns/campaign?id=3,/plugins/email-campaigns/campaigns"
  })
  void aPageMarksTheEntryThatItBelongsTo(String open, String parent, String entry) {
    assertThat(MenuMark.belongs(open, parent, entry)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/console/contact-edit,/console/contact/7,/console/companies",
    "/console/dashboard,,/console/deals",
    "/console/imports,,/console/import-rules",
    "/plugins/loyalty/rewards,,/console/rewards",
    "/plugins/surveys/surveys,,/plugins/surveys/invite"
  })
  void noOtherEntryIsMarked(String open, String parent, String entry) {
    assertThat(MenuMark.belongs(open, parent, entry)).isFalse();
  }
}
