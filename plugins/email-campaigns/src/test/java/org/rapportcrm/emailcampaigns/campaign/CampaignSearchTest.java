package org.rapportcrm.emailcampaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CampaignSearchTest {

  @Test
  void aSubjectIsFoundAsItIsRead() {
    assertThat(CampaignSearch.asRead("Thank you, {{contact.firstName|friend}}"))
        .isEqualTo("Thank you, friend");
    assertThat(CampaignSearch.asRead("دوست ما، {{contact.firstName}}")).isEqualTo("دوست ما،");
    assertThat(CampaignSearch.asRead("{{no tag} 5 | 6")).isEqualTo("{{no tag} 5 | 6");
    assertThat(CampaignSearch.asRead(null)).isNull();
  }
}
