package org.rapportcrm.app.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

class SightingStoreTest {

  private final Instant now = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void eachRecipientCountsOnceAndMachinesApart(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      List<Long> ids = deliveries(sql, 4);
      SightingStore store = new SightingStore(database.dataSource());
      store.write(
          List.of(
              new Sighting(ids.get(0), null, false, now),
              new Sighting(ids.get(0), null, false, now.plusSeconds(5)),
              new Sighting(ids.get(1), null, true, now),
              new Sighting(ids.get(2), null, false, now.minusSeconds(3599)),
              new Sighting(999_999, null, false, now)));
      store.write(List.of(new Sighting(ids.get(0), null, false, now.plusSeconds(60))));
      assertThat(counts(sql)).isEqualTo("1 2 0 0");
      assertThat(sql.number("select count(*) from delivery_event")).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBurstTakesBackTheClicksItBeganWith(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      List<Long> ids = deliveries(sql, 1);
      List<Long> links = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        links.add(
            sql.insert(
                "insert into delivery_link (batch_id, number, url)"
                    + " select id, ?, 'https://x.example' from delivery_batch",
                i));
      }
      SightingStore store = new SightingStore(database.dataSource());
      store.write(List.of(new Sighting(ids.get(0), links.get(0), false, now)));
      assertThat(counts(sql)).isEqualTo("0 0 1 0");
      assertThat(timeline(sql)).isEqualTo(1);
      store.write(
          List.of(
              new Sighting(ids.get(0), links.get(1), false, now.plusSeconds(1)),
              new Sighting(ids.get(0), links.get(2), false, now.plusSeconds(2))));
      assertThat(counts(sql)).isEqualTo("0 0 0 1");
      assertThat(timeline(sql)).as("clicks of a machine are on no timeline").isZero();
      assertThat(sql.number("select count(*) from delivery_event where not machine")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void webhooksAreToldOfAPersonsFirstOpenAndOfNoMachines(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      List<Long> ids = deliveries(sql, 2);
      long webhook =
          sql.insert(
              "insert into webhook (name, url, secret, active, next_at, created_at, created_by)"
                  + " values ('w', 'https://x.example', '', true, ?, ?, 't')",
              now,
              now);
      sql.update("insert into webhook_kind (webhook_id, kind) values (?, '*')", webhook);
      SightingStore store = new SightingStore(database.dataSource());
      store.write(
          List.of(
              new Sighting(ids.get(0), null, false, now),
              new Sighting(ids.get(1), null, true, now)));
      store.write(List.of(new Sighting(ids.get(0), null, false, now.plusSeconds(60))));
      assertThat(sql.list("select kind || ' ' || body from webhook_message", r -> r.getString(1)))
          .hasSize(1)
          .allMatch(one -> one.startsWith("message.opened {\"type\":\"message.opened\""))
          .allMatch(one -> one.contains("\"delivery\":" + ids.get(0)))
          .allMatch(one -> one.contains("\"contact\":1") && one.contains("\"reference\":\"r\""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anOpenSettlesWhatWasUnknown(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      List<Long> ids = deliveries(sql, 1);
      sql.update("update delivery set state = 'UNKNOWN'");
      new SightingStore(database.dataSource())
          .write(List.of(new Sighting(ids.get(0), null, true, now)));
      assertThat(sql.first("select state from delivery", row -> row.getString(1))).contains("SENT");
    }
  }

  private List<Long> deliveries(Sql sql, int count) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('t', 'r', 't', 'marketing', '{}', 'SENT', ?)",
            now);
    sql.update("insert into contact (id, created_at, updated_at) values (1, ?, ?)", now, now);
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(
          sql.insert(
              "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at,"
                  + " done_at) values (?, 1, ?, ?, 'SENT', ?, ?)",
              batch,
              "a" + i,
              "a" + i,
              now,
              now.minusSeconds(3600)));
    }
    return ids;
  }

  private static long timeline(Sql sql) {
    return sql.number("select count(*) from interaction where kind = 'message.clicked'");
  }

  private static String counts(Sql sql) {
    return sql.first(
            "select open_people, open_machines, click_people, click_machines from delivery_batch",
            row ->
                row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4))
        .orElseThrow();
  }
}
