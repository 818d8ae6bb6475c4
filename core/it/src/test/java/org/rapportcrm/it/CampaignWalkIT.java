package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

/**
 * A campaign to a segment, with nothing but REST, and {@code kill -9} in the middle: no address
 * gets two copies, and whoever got none is shown as such.
 */
class CampaignWalkIT {

  private static final String CAMPAIGNS = "/api/plugins/email-campaigns/campaigns";
  private static final int CONSENTING = 600;
  private static final int SILENT = 5;
  private static final int BEFORE_THE_KILL = 60;
  private static final int CONNECTIONS = 8;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aCampaignSurvivesAKillWithoutSecondCopiesOrSilentLoss(TestDatabase.Kind kind)
      throws IOException {
    try (TestDatabase database = TestDatabase.of(kind);
        HeldSink sink = new HeldSink(BEFORE_THE_KILL);
        RunningRapport rapport =
            RunningRapport.start(folder.resolve("home"), settings(database, sink))) {
      Api api = rapport.api("admin");
      long campaign = campaign(api, segment(api));
      api.post(CAMPAIGNS + "/" + campaign + "/start", "");
      await("every connection is in the middle of a message", () -> sink.held() == CONNECTIONS);

      rapport.kill();
      sink.release();
      rapport.restart();
      await("the campaign has ended", () -> "sent".equals(state(api, campaign)));

      nobodyHasTwoCopiesAndNobodyIsLost(api, campaign, sink);
    }
  }

  private static Map<String, String> settings(TestDatabase database, HeldSink sink) {
    Map<String, String> settings = new HashMap<>(RunningRapport.on(database));
    settings.put("RAPPORT_SMTP_URL", sink.url());
    settings.put("RAPPORT_BASE_URL", "https://crm.example.org");
    return settings;
  }

  /** People who agreed to be written to and some who did not, and a segment of all of them. */
  private long segment(Api api) throws IOException {
    people(api, "agreed", CONSENTING, "Ticked “write to me” at the spring fair");
    people(api, "silent", SILENT, null);
    JsonObject segment =
        api.post(
            "/api/v1/segments",
            "{\"name\":\"Visitors of the fair\",\"rule\":{\"field\":\"contact.emailDomain\","
                + "\"op\":\"eq\",\"value\":\"fair.example\"}}");
    long id = segment.getJsonNumber("id").longValue();
    assertThat(api.get("/api/v1/segments/" + id + "/count").getInt("count"))
        .isEqualTo(CONSENTING + SILENT);
    return id;
  }

  private void people(Api api, String name, int count, String basis) throws IOException {
    StringBuilder csv = new StringBuilder("email,firstName\n");
    for (int i = 0; i < count; i++) {
      csv.append(name).append(i).append("@fair.example,Guest ").append(i).append('\n');
    }
    Path file = Files.writeString(folder.resolve(name + ".csv"), csv);
    Map<String, String> mapping = Map.of("email", "email", "firstName", "firstName");
    JsonObject run = api.importFile("contacts", file, mapping, "{}", basis);
    assertThat(run.getInt("created")).isEqualTo(count);
  }

  private static long campaign(Api api, long segment) {
    api.ask(
        "PATCH",
        "/api/v1/settings/core",
        "{\"mail.postalAddress\":\"Rapport, 1 Fair Street\","
            + "\"mail.fromAddress\":\"hello@fair.example\"}");
    JsonObject campaign =
        api.post(
            CAMPAIGNS,
            "{\"name\":\"After the fair\",\"segment\":"
                + segment
                + ",\"subject\":\"Good to have met you, {{contact.firstName|friend}}\","
                + "\"language\":\"en\",\"blocks\":[{\"kind\":\"text\","
                + "\"fields\":{\"text\":\"Thank you for coming.\"}}]}");
    assertThat(campaign.getString("state")).isEqualTo("draft");
    return campaign.getJsonNumber("id").longValue();
  }

  private static void nobodyHasTwoCopiesAndNobodyIsLost(Api api, long campaign, HeldSink sink) {
    Map<String, Long> copies = sink.copies();
    assertThat(copies.values()).as("copies of each address").allMatch(count -> count == 1);
    Map<String, String> states = recipients(api, campaign);
    assertThat(states).hasSize(CONSENTING + SILENT);
    states.forEach(
        (address, state) -> {
          switch (state) {
            case "sent" -> assertThat(copies).as("sent").containsKey(address);
            case "unknown" -> assertThat(address).startsWith("agreed");
            case "suppressed" -> {
              assertThat(address).startsWith("silent");
              assertThat(copies).as("without consent").doesNotContainKey(address);
            }
            default -> throw new AssertionError(address + " is " + state);
          }
        });
    Set<String> without = new TreeSet<>(states.keySet());
    without.removeAll(copies.keySet());
    assertThat(without)
        .as("who got no copy is shown as such")
        .allMatch(address -> !states.get(address).equals("sent"));
    long unknown = states.values().stream().filter("unknown"::equals).count();
    assertThat(unknown).as("the kill left some unknown").isBetween(1L, (long) CONNECTIONS);
    JsonObject report = api.get(CAMPAIGNS + "/" + campaign + "/report");
    assertThat(report.getInt("recipients")).isEqualTo(CONSENTING + SILENT);
    assertThat(report.getInt("unknown")).isEqualTo((int) unknown);
    assertThat(report.getInt("sent")).isEqualTo(CONSENTING - (int) unknown);
    assertThat(report.getInt("suppressed")).isEqualTo(SILENT);
    assertThat(report.getInt("queued")).isZero();
  }

  private static Map<String, String> recipients(Api api, long campaign) {
    Map<String, String> states = new TreeMap<>();
    String path = CAMPAIGNS + "/" + campaign + "/recipients?limit=50";
    for (JsonObject page = api.get(path); ; ) {
      for (JsonValue each : page.getJsonArray("items")) {
        JsonObject recipient = each.asJsonObject();
        states.put(recipient.getString("address"), recipient.getString("state"));
      }
      if (page.isNull("nextCursor")) {
        return states;
      }
      page = api.get(path + "&cursor=" + page.getString("nextCursor"));
    }
  }

  private static String state(Api api, long campaign) {
    return api.get(CAMPAIGNS + "/" + campaign).getString("state");
  }

  private static void await(String what, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(deadline);
      RunningRapport.pause();
    }
  }
}
