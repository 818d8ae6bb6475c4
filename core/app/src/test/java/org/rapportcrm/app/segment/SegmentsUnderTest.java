package org.rapportcrm.app.segment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentMembershipChanged;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.CountedCurrency;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.testkit.KeptSettings;

/** The services of segments over a test database, with a plugin that can be switched off. */
final class SegmentsUnderTest {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final Sql sql;
  final List<SegmentCriterion> plugin =
      new ArrayList<>(
          List.of(
              SegmentCriterion.sum(
                  "loyalty.points", "loyalty.points", "contact_points", "contact_id", "points")));
  final KeptSettings settings = new KeptSettings();
  final SegmentStore store;
  final SegmentCompiler compiler;
  final StoredSegments segments;
  final SegmentEditing editing;
  final SegmentMembers members;
  final SnapshotStore snapshots;
  final SnapshotRefresh refresh;
  final List<SegmentMembershipChanged> told = new ArrayList<>();

  SegmentsUnderTest(Sql sql) {
    this.sql = sql;
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    sql.update("create table contact_points (contact_id bigint not null, points bigint not null)");
    store = new SegmentStore(sql, clock);
    compiler =
        new SegmentCompiler(
            new ActiveFields(
                List::of,
                () -> plugin,
                List::of,
                List::of,
                new CountedCurrency(sql, settings)::amongSeveral),
            new SegmentReferences(sql, store),
            clock,
            settings);
    snapshots = new SnapshotStore(sql, sql.with(SegmentsUnderTest::dialect));
    segments = new StoredSegments(sql, store, compiler, snapshots);
    refresh = new SnapshotRefresh(store, snapshots, compiler, new KeptEvents(), clock);
    editing = new SegmentEditing(store, compiler, snapshots, refresh, new SilentAudit());
    members = new SegmentMembers(sql, null);
  }

  Segment add(String name, String rule) {
    return editing.add(new SegmentInput(name, null, rule(rule), null));
  }

  Segment addSnapshot(String name, String rule) {
    return editing.add(new SegmentInput(name, null, rule(rule), null, SegmentKind.SNAPSHOT, false));
  }

  long contact(String city) {
    long id = sql.number("select nextval('contact_seq')");
    sql.update(
        "insert into contact (id, city, created_at, updated_at)"
            + " values (?, ?, current_timestamp, current_timestamp)",
        id,
        city);
    return id;
  }

  static Rule rule(String json) {
    return RuleReader.read(json.replace('\'', '"'));
  }

  private static Dialect dialect(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? Dialect.POSTGRESQL
        : Dialect.H2;
  }

  private final class KeptEvents extends Events {
    @Override
    public void fire(Object event) {
      told.add((SegmentMembershipChanged) event);
    }
  }

  private static final class SilentAudit extends Audit {
    @Override
    public void record(String what, String record, String detail) {
      // who acts is known in a request alone
    }

    @Override
    public String last(String record, String... whats) {
      return null;
    }
  }
}
