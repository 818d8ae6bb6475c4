package org.rapportcrm.app.tracking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.engine.MessageTelling;

/** Writes many sightings in one transaction and keeps the batches' counters right. */
final class SightingStore {

  private static final String FIRST = "update delivery set %1$s = ? where id = ? and %1$s is null";

  private static final String TAKE_BACK =
      "update delivery set clicked_at = null where id = ? and clicked_at >= ?";

  private final DataSource dataSource;
  private final Bursts bursts = new Bursts();

  SightingStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Target(long batchId, Instant accepted) {}

  private record Judged(Sighting sighting, boolean machine) {}

  /** Writes them, or none of them. */
  void write(List<Sighting> sightings) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, sightings);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private void write(Connection connection, List<Sighting> sightings) throws SQLException {
    Map<Long, Target> targets = targets(connection, sightings);
    List<Judged> judged = new ArrayList<>();
    Map<Long, Instant> demoted = new HashMap<>();
    for (Sighting sighting : sightings) {
      Target target = targets.get(sighting.deliveryId());
      if (target == null) {
        continue;
      }
      boolean machine = sighting.machine() || Machines.isTooSoon(target.accepted(), sighting.at());
      if (sighting.isClick() && bursts.isBurst(sighting)) {
        machine = true;
        demoted.put(sighting.deliveryId(), sighting.at().minus(Bursts.WITHIN));
      }
      judged.add(new Judged(sighting, machine));
    }
    bursts.forget(sightings.get(sightings.size() - 1).at());
    Counts counts = new Counts();
    events(connection, judged);
    for (String column : Counts.COLUMNS) {
      first(connection, column, judged, targets, counts);
    }
    takeBack(connection, demoted, targets, counts);
    ClickTimeline.takeBack(connection, demoted.keySet());
    ClickTimeline.write(
        connection,
        judged.stream()
            .filter(one -> one.sighting().isClick() && !one.machine())
            .map(one -> one.sighting().deliveryId())
            .distinct()
            .toList());
    counts.write(connection);
    arrived(connection, judged);
  }

  private static Map<Long, Target> targets(Connection connection, List<Sighting> sightings)
      throws SQLException {
    Map<Long, Target> targets = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, batch_id, coalesce(done_at, sending_at) as accepted from delivery"
                + " where id = any(?)")) {
      Sql.bind(select, sightings.stream().map(Sighting::deliveryId).distinct().toList());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          targets.put(row.getLong(1), new Target(row.getLong(2), Sql.instant(row, "accepted")));
        }
      }
    }
    return targets;
  }

  private static void events(Connection connection, List<Judged> judged) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into delivery_event (delivery_id, kind, link_id, machine, at)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Judged one : judged) {
        Sighting seen = one.sighting();
        Sql.bind(
            insert,
            seen.deliveryId(),
            seen.isClick() ? "CLICK" : "OPEN",
            seen.linkId(),
            one.machine(),
            seen.at());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Marks the first of its kind on each delivery and counts those that were the first. */
  private static void first(
      Connection connection,
      String column,
      List<Judged> judged,
      Map<Long, Target> targets,
      Counts counts)
      throws SQLException {
    Map<Long, Instant> firsts = new HashMap<>();
    for (Judged one : judged) {
      if (Counts.column(one.sighting().isClick(), one.machine()).equals(column)) {
        firsts.putIfAbsent(one.sighting().deliveryId(), one.sighting().at());
      }
    }
    if (firsts.isEmpty()) {
      return;
    }
    List<Long> ids = firsts.keySet().stream().sorted().toList();
    try (PreparedStatement update = connection.prepareStatement(FIRST.formatted(column))) {
      for (long id : ids) {
        Sql.bind(update, firsts.get(id), id);
        update.addBatch();
      }
      int[] changed = update.executeBatch();
      List<Long> first = new ArrayList<>();
      for (int i = 0; i < changed.length; i++) {
        counts.add(targets.get(ids.get(i)).batchId(), column, changed[i] > 0 ? 1 : 0);
        if (changed[i] > 0) {
          first.add(ids.get(i));
        }
      }
      tell(connection, column, first);
    }
  }

  /** Webhooks are told of people, never of machines. */
  private static void tell(Connection connection, String column, List<Long> first)
      throws SQLException {
    if (column.equals(Counts.column(false, false))) {
      MessageTelling.tell(connection, MessageTelling.OPENED, first);
    } else if (column.equals(Counts.column(true, false))) {
      MessageTelling.tell(connection, MessageTelling.CLICKED, first);
    }
  }

  /** Clicks that a burst showed to be a machine's after they had counted as a person's. */
  private static void takeBack(
      Connection connection, Map<Long, Instant> demoted, Map<Long, Target> targets, Counts counts)
      throws SQLException {
    for (Map.Entry<Long, Instant> one : demoted.entrySet()) {
      try (PreparedStatement update =
          connection.prepareStatement(
              "update delivery_event set machine = true"
                  + " where delivery_id = ? and kind = 'CLICK' and at >= ?")) {
        Sql.bind(update, one.getKey(), one.getValue());
        update.executeUpdate();
      }
      try (PreparedStatement update = connection.prepareStatement(TAKE_BACK)) {
        Sql.bind(update, one.getKey(), one.getValue());
        if (update.executeUpdate() > 0) {
          counts.add(targets.get(one.getKey()).batchId(), "clicked_at", -1);
        }
      }
    }
  }

  /** Whoever opens or clicks has got it: what was unknown is known now. */
  private static void arrived(Connection connection, List<Judged> judged) throws SQLException {
    if (judged.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery set state = 'SENT', reason = 'evidence'"
                + " where id = any(?) and state = 'UNKNOWN'")) {
      List<Long> ids = judged.stream().map(one -> one.sighting().deliveryId()).distinct().toList();
      Sql.bind(update, ids);
      if (update.executeUpdate() > 0) {
        countAgain(connection, ids);
      }
    }
  }

  private static void countAgain(Connection connection, List<Long> ids) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_batch set sent = null"
                + " where id in (select batch_id from delivery where id = any(?))")) {
      Sql.bind(update, ids);
      update.executeUpdate();
    }
  }
}
