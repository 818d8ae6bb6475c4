package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in a burst of earnings and redemptions: what was acknowledged is there, once;
 * what was not can be sent again; and the books balance.
 */
class LoyaltyKillIT {

  private static final String ENTRIES = "/api/plugins/loyalty/entries";
  private static final int KILLS = Integer.getInteger("rapport.loyalty.kills", 2);
  private static final int BURST = 60;
  private static final int MEMBERS = 4;

  @TempDir private Path folder;

  private final long seed = Long.getLong("rapport.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, String> unanswered = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private int number;

  @Test
  void noPointIsLostDoubledOrOverdrawn() throws InterruptedException {
    try (RunningRapport rapport = RunningRapport.start(folder.resolve("home"))) {
      Api api = rapport.api("admin");
      api.post(
          "/api/plugins/loyalty/programmes",
          "{\"name\":\"Friends\",\"earn\":[],\"tiers\":[],\"expiresAfter\":\"P365D\"}");
      List<Long> members = members(api);
      for (int kill = 0; kill < KILLS; kill++) {
        burst(rapport, api, members);
        rapport.restart();
        again(api);
      }
      check(api, members);
    }
  }

  private static List<Long> members(Api api) {
    List<Long> members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      JsonObject contact = api.post("/api/v1/contacts", "{\"firstName\":\"Member " + i + "\"}");
      members.add(contact.getJsonNumber("id").longValue());
    }
    return members;
  }

  /** Many at once, until somewhere in the middle the program dies. */
  private void burst(RunningRapport rapport, Api api, List<Long> members)
      throws InterruptedException {
    AtomicInteger answered = new AtomicInteger();
    ExecutorService senders = Executors.newFixedThreadPool(8);
    for (int i = 0; i < BURST * 4; i++) {
      String key = "kill-" + number++;
      String body = wish(members.get(random.nextInt(MEMBERS)), key);
      senders.execute(
          () -> {
            unanswered.put(key, body);
            try {
              note(key, api.ask("POST", ENTRIES, body, Map.of("Idempotency-Key", key)));
              answered.incrementAndGet();
            } catch (UncheckedIOException died) {
              // it stays unanswered, as for any client
            }
          });
    }
    int enough = BURST / 2 + random.nextInt(BURST);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (answered.get() < enough && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    rapport.kill();
    senders.shutdown();
    assertThat(senders.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(unanswered).as("seed " + seed + ": died in the middle").isNotEmpty();
  }

  /** What got no answer is sent again, unchanged, and so is one that did. */
  private void again(Api api) {
    Map.copyOf(unanswered)
        .forEach(
            (key, body) ->
                note(key, api.ask("POST", ENTRIES, body, Map.of("Idempotency-Key", key))));
    assertThat(unanswered).isEmpty();
  }

  private void note(String key, Api.Answer answer) {
    assertThat(answer.status()).as("seed " + seed + ": " + answer.body()).isIn(201, 409);
    if (answer.status() == 201) {
      acknowledged.add(key);
    } else {
      refused.put(key, answer.body());
    }
    unanswered.remove(key);
  }

  private String wish(long contact, String key) {
    boolean earn = random.nextInt(3) == 0;
    return "{\"kind\":\"%s\",\"contact\":%d,\"points\":%d,\"key\":\"%s\"}"
        .formatted(earn ? "earn" : "redeem", contact, 1 + random.nextInt(earn ? 100 : 60), key);
  }

  private void check(Api api, List<Long> members) {
    String run = "seed " + seed;
    Set<String> keys = new HashSet<>();
    for (long contact : members) {
      long sum = 0;
      for (JsonValue value :
          api.get(ENTRIES + "?limit=500&contact=" + contact).getJsonArray("items")) {
        JsonObject entry = value.asJsonObject();
        assertThat(entry.getInt("balance")).as(run).isNotNegative();
        assertThat(keys.add(entry.getString("key"))).as(run + ": " + entry).isTrue();
        sum += entry.getInt("points");
      }
      JsonObject member = api.get("/api/plugins/loyalty/members/" + contact);
      long lots =
          member.getJsonArray("lots").stream()
              .mapToInt(l -> l.asJsonObject().getInt("points"))
              .sum();
      assertThat(member.getInt("balance")).as(run).isNotNegative();
      assertThat((long) member.getInt("balance")).as(run).isEqualTo(sum).isEqualTo(lots);
    }
    assertThat(refused)
        .as(run + ": refused, and done")
        .doesNotContainKeys(keys.toArray(String[]::new));
    assertThat(keys).as(run).isEqualTo(acknowledged);
  }
}
