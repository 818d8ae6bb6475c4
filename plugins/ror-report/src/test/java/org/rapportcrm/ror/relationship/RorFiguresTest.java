package org.rapportcrm.ror.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.export.TableFile;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestBeans;
import org.rapportcrm.testkit.TestDatabase;

class RorFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final Window YEAR = new Window(DAY, Period.ofMonths(12), ZoneOffset.UTC);

  private static <R> List<List<Object>> lines(TableFile<R> table) {
    List<List<Object>> lines = new ArrayList<>();
    for (List<R> rows = table.chunks().get(); !rows.isEmpty(); rows = table.chunks().get()) {
      for (R row : rows) {
        lines.add(table.columns().stream().map(column -> column.value().apply(row)).toList());
      }
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void theFiguresAreThoseCountedByHand(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Shop shop = new Shop(database.sql());
      shop.customer(1, "web", "2024-01-01", "2026-01-01").helped(1, "2026-02-01"); // repeat
      shop.customer(2, "web", "2026-03-01").referred(2, 1).helped(2, "2026-03-02"); // referred
      shop.customer(3, "web", "2026-03-01").helped(3, "2026-03-02"); // first purchase only
      shop.customer(4, "fair", "2024-01-01").helped(4, "2026-03-02"); // bought before the window
      shop.customer(5, "fair", "2024-01-01", "2026-01-01").helped(5, "2024-05-01"); // helped before
      shop.customer(6, "fair", "2024-01-01", "2026-01-01"); // never helped
      shop.customer(7, null, "2025-01-01", "2026-01-01").referred(7, 1).helped(7, "2026-01-02");
      shop.contact(8, "web").helped(8, "2026-03-02"); // never bought: no customer
      shop.customer(9, "web", "2024-01-01", "2026-01-01").helped(9, "2026-02-01").trash(9);
      shop.customer(10, "web", "2026-07-01").helped(10, "2026-06-01"); // bought after the day

      RorFigures figures =
          new RorFigures(database.sql(), new NoSegments(), SeenContacts.everybody());
      RorCount count = figures.of(YEAR);
      assertThat(count.ror()).isEqualTo(new Ror(7, 5, 3));
      assertThat(count.repeatOnly()).isEqualTo(1);
      assertThat(count.referredOnly()).isEqualTo(1);
      assertThat(count.both()).isEqualTo(1);

      database
          .sql()
          .update(
              "insert into app_user (id, email, email_folded, name, created_at)"
                  + " values (70, 'ada', 'ada', 'Ada', current_timestamp)");
      database.sql().update("update contact set owner_id = 70 where id in (1, 4)");
      RorFigures.Report report = figures.report(YEAR);
      assertThat(report.count()).as("the sum of the parts").isEqualTo(count);
      assertThat(report.owners())
          .extracting(RorFigures.Part::label, part -> part.count().ror())
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("", new Ror(5, 3, 2)),
              org.assertj.core.groups.Tuple.tuple("Ada", new Ror(2, 2, 1)));
      assertThat(report.sources())
          .extracting(RorFigures.Part::key, part -> part.count().ror())
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("web", new Ror(3, 3, 2)),
              org.assertj.core.groups.Tuple.tuple("fair", new Ror(3, 1, 0)),
              org.assertj.core.groups.Tuple.tuple("", new Ror(1, 1, 1)));

      RorMembers members = new RorMembers(database.sql(), SeenContacts.everybody());
      assertThat(members.list(RorMembers.Which.RETURNED, YEAR, 0, 10))
          .extracting(RorMembers.Member::contactId)
          .containsExactly(1L, 2L, 7L);

      RorTables tables =
          TestBeans.of("ror-report", database)
              .with(RorFigures.class, figures)
              .with(RorMembers.class, members)
              .get(RorTables.class);
      assertThat(lines(tables.figures(YEAR, RorFigures.By.OWNER)))
          .extracting(line -> line.get(0), line -> line.get(1), line -> line.get(2), l -> l.get(7))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Everybody", 7L, 5L, new BigDecimal("0.6000")),
              org.assertj.core.groups.Tuple.tuple("None", 5L, 3L, new BigDecimal("0.6667")),
              org.assertj.core.groups.Tuple.tuple("Ada", 2L, 2L, new BigDecimal("0.5000")));
      assertThat(lines(tables.members(RorMembers.Which.HELPED, YEAR)))
          .extracting(line -> line.get(0), line -> line.get(3))
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1L, "Bought again"),
              org.assertj.core.groups.Tuple.tuple(2L, "Was referred"),
              org.assertj.core.groups.Tuple.tuple(3L, "Not yet"),
              org.assertj.core.groups.Tuple.tuple(4L, "Not yet"),
              org.assertj.core.groups.Tuple.tuple(7L, "Bought again, Was referred"));
      assertThat(members.list(RorMembers.Which.NOT_RETURNED, YEAR, 3, 10))
          .extracting(RorMembers.Member::contactId)
          .containsExactly(4L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageOfMembersIsFoundHoweverFarApartTheyAre(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Shop shop = new Shop(database.sql());
      for (long id : List.of(1L, 1_000L, 1_001L, 9_000L, 9_001L, 70_000L, 2_000_000L)) {
        shop.customer(id, "web", "2024-01-01", "2026-01-01").helped(id, "2026-02-01");
      }
      RorMembers members = new RorMembers(database.sql(), SeenContacts.everybody());
      assertThat(members.list(RorMembers.Which.RETURNED, YEAR, 0, 10))
          .extracting(RorMembers.Member::contactId)
          .containsExactly(1L, 1_000L, 1_001L, 9_000L, 9_001L, 70_000L, 2_000_000L);
      assertThat(members.list(RorMembers.Which.HELPED, YEAR, 1_000, 3))
          .extracting(RorMembers.Member::contactId)
          .containsExactly(1_001L, 9_000L, 9_001L);
      assertThat(members.list(RorMembers.Which.NOT_RETURNED, YEAR, 0, 3)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefundedPurchaseMakesNobodyReturn(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Shop shop = new Shop(database.sql());
      shop.customer(1, "web", "2024-01-01", "2026-01-01").helped(1, "2026-02-01");
      database.sql().update("update purchase set refunded_at = at where at > ?", YEAR.start());
      RorFigures figures =
          new RorFigures(database.sql(), new NoSegments(), SeenContacts.everybody());
      assertThat(figures.of(YEAR).ror()).isEqualTo(new Ror(1, 1, 0));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStatementAgreesWithAModelOnRandomShops(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Random random = new Random(20260630);
      Shop shop = new Shop(database.sql());
      Set<Integer> total = new HashSet<>();
      Set<Integer> helped = new HashSet<>();
      Set<Integer> returned = new HashSet<>();
      LocalDate start = DAY.plusDays(1).minus(YEAR.length());
      for (int id = 1; id <= 300; id++) {
        LocalDate[] days =
            random
                .ints(random.nextInt(4), 0, 1200)
                .distinct()
                .mapToObj(n -> DAY.plusDays(30).minusDays(n))
                .sorted()
                .toArray(LocalDate[]::new);
        shop.contact(id, null);
        for (LocalDate day : days) {
          shop.purchase(id, day.toString());
        }
        LocalDate help = DAY.plusDays(30).minusDays(random.nextInt(600));
        boolean wasHelped = random.nextBoolean();
        if (wasHelped) {
          shop.helped(id, help.toString());
        }
        boolean wasReferred = id > 1 && random.nextInt(4) == 0;
        if (wasReferred) {
          shop.referred(id, 1);
        }
        boolean customer = days.length > 0 && !days[0].isAfter(DAY);
        LocalDate last = null;
        for (LocalDate day : days) {
          last = !day.isBefore(start) && !day.isAfter(DAY) ? day : last;
        }
        if (customer) {
          total.add(id);
          if (wasHelped && !help.isBefore(start) && !help.isAfter(DAY)) {
            helped.add(id);
            if (last != null && (last.isAfter(days[0]) || wasReferred)) {
              returned.add(id);
            }
          }
        }
      }
      Ror expected = new Ror(total.size(), helped.size(), returned.size());
      assertThat(expected.returned()).isGreaterThan(10);
      assertThat(
              new RorFigures(database.sql(), new NoSegments(), SeenContacts.everybody())
                  .of(YEAR)
                  .ror())
          .isEqualTo(expected);
    }
  }

  @Test
  void aWindowReachesFromTheDayBackAndIncludesIt() {
    assertThat(YEAR.start()).isEqualTo(Instant.parse("2025-07-01T00:00:00Z"));
    assertThat(YEAR.end()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
  }

  @Test
  void aWindowThatIsNoneIsRefusedWithItsName() {
    assertThatThrownBy(() -> Window.of(null, "P-1M", DAY, ZoneOffset.UTC))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("window"));
    assertThatThrownBy(() -> Window.of("30/06/2026", null, DAY, ZoneOffset.UTC))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("asOf"));
  }

  private static final class NoSegments implements Segments {
    @Override
    public List<SegmentName> all() {
      return List.of();
    }

    @Override
    public Optional<SegmentName> find(long id) {
      return Optional.empty();
    }

    @Override
    public long count(long id) {
      return 0;
    }

    @Override
    public Compiled compile(long id) {
      throw ProblemException.notFound("segment", id);
    }
  }
}
