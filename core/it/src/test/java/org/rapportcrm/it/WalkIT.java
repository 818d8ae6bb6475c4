package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** The whole loop on real data, with nothing but REST, on an empty home. */
class WalkIT {

  private static final String MODEL = "/api/plugins/ror-report/clv/model?until=1997-09-30";
  private static final String ROR = "/api/plugins/ror-report/ror?asOf=1998-06-30&window=P12M";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void purchasesBecomePointsAndTellWhatRelationshipsReturn(TestDatabase.Kind kind)
      throws IOException {
    Path file = SharedData.path("cdnow/CDNOW_sample.txt");
    try (TestDatabase database = TestDatabase.of(kind);
        RunningRapport rapport =
            RunningRapport.start(folder.resolve("home"), RunningRapport.on(database))) {
      Api api = rapport.api("admin");
      purchasesAreImportedOnce(api, file);
      lifetimeValueIsThePublishedOne(api);
      pointsAreWholeDollars(api, file);
      returnOnRelationshipIsCountedByHand(api);
      loyaltyStopsAndComesBack(api);
      new ContactFiles(api, folder).comeOutAsTheTruthSays();
    }
  }

  private static void purchasesAreImportedOnce(Api api, Path file) {
    Map<String, String> mapping = Map.of("0", "customer", "2", "at", "4", "amount");
    String options = "{\"header\":\"false\",\"dateFormat\":\"ymd\",\"currency\":\"USD\"}";
    JsonObject first = api.importFile("purchases", file, mapping, options);
    assertThat(first.getInt("read")).isEqualTo(6919);
    assertThat(first.getInt("created")).isEqualTo(6919);
    assertThat(first.getInt("rejected")).isZero();
    assertThat(api.get("/api/v1/contacts?limit=1").getInt("total")).isEqualTo(2357);
    JsonObject second = api.importFile("purchases", file, mapping, options);
    assertThat(second.getInt("created")).isZero();
    assertThat(second.getInt("updated")).isZero();
    assertThat(second.getInt("rejected")).isZero();
  }

  private static void lifetimeValueIsThePublishedOne(Api api) {
    JsonObject model = api.get(MODEL);
    JsonObject often = model.getJsonObject("bgNbd");
    assertThat(model.getInt("customers")).isEqualTo(2357);
    assertThat(number(often, "r")).isCloseTo(0.243, within(5e-4));
    assertThat(number(often, "alpha")).isCloseTo(4.414, within(5e-3));
    assertThat(number(often, "a")).isCloseTo(0.793, within(5e-3));
    assertThat(number(often, "b")).isCloseTo(2.426, within(5e-3));
    assertThat(number(often, "logLikelihood")).isCloseTo(-9582.4, within(0.05));
    JsonObject much = model.getJsonObject("gammaGamma");
    assertThat(number(much, "p")).isCloseTo(6.25, within(0.02));
    assertThat(number(much, "q")).isCloseTo(3.74, within(0.02));
    assertThat(number(much, "gamma")).isCloseTo(15.44, within(0.05));
  }

  private static void pointsAreWholeDollars(Api api, Path file) throws IOException {
    JsonObject programme =
        api.post(
            "/api/plugins/loyalty/programmes",
            "{\"name\":\"Friends\",\"earn\":[{\"on\":\"purchase\",\"points\":1,\"per\":1.00}],"
                + "\"tiers\":[]}");
    JsonObject job =
        api.post(
            "/api/plugins/loyalty/programmes/" + programme.get("id") + "/earn-past-purchases", "");
    awaitJob(api, job.get("job"));
    long points = 0;
    for (long contact : contactIds(api)) {
      points += api.get("/api/plugins/loyalty/members/" + contact).getInt("balance");
    }
    assertThat(points).isEqualTo(wholeDollars(file));
  }

  private static List<Long> contactIds(Api api) {
    List<Long> ids = new ArrayList<>();
    String path = "/api/v1/contacts?limit=500";
    JsonObject page = api.get(path);
    while (true) {
      for (JsonValue contact : page.getJsonArray("items")) {
        ids.add(contact.asJsonObject().getJsonNumber("id").longValue());
      }
      if (page.isNull("nextCursor")) {
        return ids;
      }
      page = api.get(path + "&cursor=" + page.getString("nextCursor"));
    }
  }

  private static long wholeDollars(Path file) throws IOException {
    long sum = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.strip().split("\\s+");
      sum += new BigDecimal(cells[4]).setScale(0, RoundingMode.DOWN).longValue();
    }
    return sum;
  }

  /**
   * Of the first sixty customers, help for forty, and referrals for twenty of these; who bought
   * between July 1997 and June 1998, and who bought again, is counted from the purchases.
   */
  private static void returnOnRelationshipIsCountedByHand(Api api) {
    List<Long> helped = new ArrayList<>();
    for (JsonValue contact : api.get("/api/v1/contacts?limit=60").getJsonArray("items")) {
      helped.add(contact.asJsonObject().getJsonNumber("id").longValue());
    }
    long returned = 0;
    for (int i = 0; i < 40; i++) {
      long contact = helped.get(i);
      api.post(
          "/api/v1/interactions",
          "{\"contact\":"
              + contact
              + ",\"kind\":\"help\",\"at\":\"1998-01-15T10:00:00Z\",\"helped\":true,"
              + "\"summary\":\"Found the right size\"}");
      boolean referred = i < 20;
      if (referred) {
        api.post(
            "/api/plugins/loyalty/referrals",
            "{\"referrer\":" + helped.get(40 + i) + ",\"referee\":" + contact + "}");
      }
      List<String> days = purchaseDays(api, contact);
      String last =
          days.stream()
              .filter(d -> d.compareTo("1997-07-01") >= 0 && d.compareTo("1998-07-01") < 0)
              .reduce((a, b) -> b)
              .orElse(null);
      if (last != null && (referred || last.compareTo(days.get(0)) > 0)) {
        returned++;
      }
    }
    JsonObject ror = api.get(ROR);
    assertThat(ror.getInt("total")).isEqualTo(2357);
    assertThat(ror.getInt("helped")).isEqualTo(40);
    assertThat(ror.getJsonNumber("returned").longValue()).isEqualTo(returned);
    assertThat(number(ror, "active")).isEqualTo(returned / 40.0);
    assertThat(number(ror, "base")).isEqualTo(returned / 2357.0);
    assertThat(number(ror, "published")).isEqualTo(40.0 / returned);
  }

  private static List<String> purchaseDays(Api api, long contact) {
    List<String> days = new ArrayList<>();
    for (JsonValue purchase :
        api.get("/api/v1/purchases?limit=500&contact=" + contact).getJsonArray("items")) {
      days.add(purchase.asJsonObject().getString("at"));
    }
    days.sort(null);
    return days;
  }

  private static void loyaltyStopsAndComesBack(Api api) {
    String member =
        "/api/plugins/loyalty/members/"
            + api.get("/api/v1/contacts?limit=1").getJsonArray("items").getJsonObject(0).get("id");
    int before = api.get(member).getInt("balance");
    api.post("/api/v1/plugins/loyalty/deactivate", "");
    assertThat(api.ask("GET", member, null).status()).isEqualTo(404);
    assertThat(api.ask("POST", "/api/v1/segments/count", loyaltyRule()).status()).isEqualTo(400);
    api.post("/api/v1/plugins/loyalty/activate", "");
    assertThat(api.get(member).getInt("balance")).isEqualTo(before);
    assertThat(api.post("/api/v1/segments/count", loyaltyRule()).getInt("count")).isPositive();
  }

  private static String loyaltyRule() {
    return "{\"rule\":{\"field\":\"loyalty.points\",\"op\":\"gte\",\"value\":1}}";
  }

  private static void awaitJob(Api api, JsonValue id) {
    String state = "";
    while (!"done failed cancelled".contains(state) || state.isEmpty()) {
      RunningRapport.pause();
      state = api.get("/api/v1/jobs/" + id).getString("state");
    }
    assertThat(state).isEqualTo("done");
  }

  private static double number(JsonObject object, String name) {
    return object.getJsonNumber(name).doubleValue();
  }
}
