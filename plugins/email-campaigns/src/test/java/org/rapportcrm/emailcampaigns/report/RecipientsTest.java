package org.rapportcrm.emailcampaigns.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Content;
import org.rapportcrm.emailcampaigns.campaign.State;
import org.rapportcrm.emailcampaigns.report.Recipients.Recipient;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

/** The lists behind a report's numbers, on both databases. */
class RecipientsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void theListOfAStateHoldsThoseTheReportCounts(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns")) {
      Sql sql = database.sql();
      Campaign campaign = campaign(sql, "QUEUED", "CLAIMED", "SENDING", "SENT", "CANCELLED");
      Recipients recipients = new Recipients(sql, SeenContacts.everybody());

      assertThat(recipients.of(campaign, Fate.QUEUED, 0, 10)).hasSize(3);
      assertThat(recipients.of(campaign, Fate.SUPPRESSED, 0, 10)).hasSize(1);
      assertThat(recipients.of(campaign, Fate.UNKNOWN, 0, 10)).isEmpty();
      List<Recipient> first = recipients.of(campaign, null, 0, 3);
      assertThat(recipients.of(campaign, null, first.get(2).id(), 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCampaignOnItsWayIsCountedNowAndAnEndedOneIsNot(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns")) {
      Sql sql = database.sql();
      Campaign campaign = campaign(sql, "QUEUED", "SENT");
      Summaries summaries = new Summaries(sql);

      assertThat(summaries.of(List.of(campaign)))
          .isEqualTo(Map.of(campaign.id(), new Summary(2, 1, 0, 0)));
      sql.update("update delivery_batch set recipients = 20, sent = 10, open_people = 5");
      assertThat(summaries.of(List.of(campaign)).get(campaign.id()).openRate()).isEqualTo(0.5);
    }
  }

  private static Campaign campaign(Sql sql, String... states) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('email-campaigns', 'x', 'x', 'marketing', '{}', 'SENDING', ?)",
            NOW);
    for (int i = 0; i < states.length; i++) {
      sql.update(
          "insert into delivery (batch_id, address, address_folded, state, next_at)"
              + " values (?, ?, ?, ?, ?)",
          batch,
          i + "@example.com",
          i + "@example.com",
          states[i],
          NOW);
    }
    Content content = new Content("x", null, null, null, null, null);
    return new Campaign(1, content, State.SENDING, null, null, batch, null, NOW, 0);
  }
}
