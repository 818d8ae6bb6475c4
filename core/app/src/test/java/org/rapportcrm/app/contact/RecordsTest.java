package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Spending;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.testkit.TestDatabase;

@ParameterizedClass
@EnumSource
class RecordsTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatSomebodySpentIsToldInEachCurrencyForItself() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    long none = shop.contact("firstName", "None");
    for (String[] one :
        new String[][] {{"A", "10", "EUR"}, {"B", "5.5", "EUR"}, {"C", "900000", "IRR"}}) {
      shop.sql.update(
          "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
              + " values (?, ?, current_timestamp, cast(? as numeric(19,4)), ?, current_timestamp)",
          ali,
          one[0],
          one[1],
          one[2]);
    }
    shop.sql.update(
        "insert into purchase (contact_id, external_id, at, amount, currency, refunded_at, created_at)"
            + " values (?, 'D', current_timestamp, 3, 'EUR', current_timestamp, current_timestamp)",
        sara);
    var spent = new Spending(shop.sql).of(List.of(ali, sara, none));
    assertThat(spent).containsOnlyKeys(ali);
    assertThat(spent.get(ali))
        .extracting(
            one ->
                one.purchases()
                    + " "
                    + one.amount().stripTrailingZeros().toPlainString()
                    + " "
                    + one.currency())
        .containsExactly("2 15.5 EUR", "1 900000 IRR");
  }

  @Test
  void purchasesKeepTheFiguresOfTheirContact() {
    long ali = shop.contact("firstName", "Ali");
    PurchaseRow first = shop.purchase(ali, "A-1", "2026-01-01T00:00:00Z", "10.50");
    shop.purchase(ali, "A-2", "2026-02-01T00:00:00Z", "20");
    ContactRow row = shop.finder.row(ali).orElseThrow();
    assertThat(row.purchaseCount()).isEqualTo(2);
    assertThat(row.purchaseSum()).isEqualByComparingTo("30.5");
    assertThat(row.lastPurchase()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(shop.fired).contains(new PurchasesRecorded(List.of(first.view())));
  }

  @Test
  void aPurchaseIsRecordedOnceAndTheEarlierOneIsNamed() {
    long ali = shop.contact("firstName", "Ali");
    PurchaseRow first = shop.purchase(ali, "A-1", "2026-01-01T00:00:00Z", "10");
    assertThatThrownBy(() -> shop.purchase(ali, "A-1", "2026-01-01T00:00:00Z", "10"))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.status()).isEqualTo(409))
        .hasMessageContaining(String.valueOf(first.id()))
        .hasMessageContaining("Ali");
  }

  @Test
  void aRefundIsTakenFromTheFiguresOnce() {
    long ali = shop.contact("firstName", "Ali");
    PurchaseRow purchase = shop.purchase(ali, "A-1", "2026-01-01T00:00:00Z", "10");
    shop.in(() -> shop.purchases.refund(purchase.id()));
    ContactRow row = shop.finder.row(ali).orElseThrow();
    assertThat(row.purchaseCount()).isZero();
    assertThat(row.lastPurchase()).isNull();
    assertThat(shop.fired.get(shop.fired.size() - 1)).isInstanceOf(PurchasesRefunded.class);
    assertThatThrownBy(() -> shop.in(() -> shop.purchases.refund(purchase.id())))
        .hasMessage("purchases.refunded-before");
  }

  @Test
  void aReferralIsCreditedByTheFirstPurchaseInEitherOrder() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    long omid = shop.contact("firstName", "Omid");
    Instant day = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(shop.in(() -> shop.referrals.record(ali, sara, day, "code")).creditedAt()).isNull();
    shop.purchase(sara, "S-1", "2026-02-01T00:00:00Z", "5");
    assertThat(shop.referrals.ofReferee(sara).orElseThrow().creditedAt())
        .isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    shop.purchase(omid, "O-1", "2025-02-01T00:00:00Z", "5");
    assertThat(shop.in(() -> shop.referrals.record(ali, omid, day, "code")).creditedAt())
        .isEqualTo(day);
  }

  @Test
  void nobodyRefersThemselvesAndTheFirstReferralStays() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    long omid = shop.contact("firstName", "Omid");
    Instant now = Workshop.NOW;
    assertThatThrownBy(() -> shop.in(() -> shop.referrals.record(ali, ali, now, null)))
        .hasMessage("referrals.self");
    long first = shop.in(() -> shop.referrals.record(ali, sara, now, null)).id();
    assertThat(shop.in(() -> shop.referrals.record(omid, sara, now, null)).id()).isEqualTo(first);
    assertThatThrownBy(() -> shop.in(() -> shop.referrals.record(sara, ali, now, null)))
        .hasMessage("referrals.circle");
  }

  @Test
  void interactionsAreWrittenOnceWithTheHelpThatTheirKindGives() {
    long ali = shop.contact("firstName", "Ali");
    NewInteraction help =
        new NewInteraction(
            ali, "help", Workshop.NOW, "phone", "in", null, "Reset", null, "ticket-1");
    NewInteraction call = NewInteraction.of(ali, "call", Workshop.NOW, "Hello");
    NewInteraction lost = NewInteraction.of(999_999, "call", Workshop.NOW, "Gone");
    List<InteractionView> written =
        shop.in(() -> shop.interactions.write(List.of(help, help, call, lost)));
    assertThat(written).extracting(InteractionView::kind).containsExactly("help", "call");
    assertThat(written).extracting(InteractionView::helped).containsExactly(true, false);
    assertThat(written).extracting(InteractionView::id).doesNotHaveDuplicates();
    assertThat(shop.in(() -> shop.interactions.write(List.of(help)))).isEmpty();
    assertThat(shop.fired).contains(new InteractionsRecorded(written));
    shop.settings.put("core", "helped-kinds", "call, visit");
    NewInteraction second = NewInteraction.of(ali, "help", Workshop.NOW, "Not any more");
    assertThat(shop.in(() -> shop.interactions.write(List.of(second, call))))
        .extracting(InteractionView::helped)
        .containsExactly(false, true);
  }

  @Test
  void theTimelineShowsEachEntryOnceOverItsPages() {
    long ali = shop.contact("firstName", "Ali");
    Instant same = Instant.parse("2026-03-01T00:00:00Z");
    List<NewInteraction> entries =
        IntStream.range(0, 20)
            .mapToObj(
                i -> NewInteraction.of(ali, i % 2 == 0 ? "call" : "note", at(same, i), "n" + i))
            .toList();
    shop.in(() -> shop.interactions.write(entries));
    for (int i = 0; i < 7; i++) {
      shop.purchase(ali, "P-" + i, at(same, i).toString(), "1");
    }
    List<TimelineEntry> seen = walk(ali, null);
    assertThat(seen).hasSize(27).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(TimelineEntry::at)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
    assertThat(walk(ali, "call")).hasSize(10);
    assertThat(walk(ali, Timeline.PURCHASE)).hasSize(7);
    assertThat(shop.timeline.kinds(ali, List.of("note", "call", "visit")))
        .containsExactly("call", "note");
  }

  /** Several entries share each moment, so that the order within it matters. */
  private static Instant at(Instant start, int i) {
    return start.plusSeconds(i / 3);
  }

  private List<TimelineEntry> walk(long contact, String only) {
    List<TimelineEntry> seen = new ArrayList<>();
    Timeline.After after = null;
    List<TimelineEntry> page;
    do {
      page = shop.timeline.ofContact(contact, TimelineFilter.kind(only), after, 4);
      seen.addAll(page);
      after = page.isEmpty() ? null : page.get(page.size() - 1).place();
    } while (page.size() == 4);
    return seen;
  }

  @Test
  void aTaskIsMadeOnceForEachCauseAndLatestOnesComeLast() {
    long ali = shop.contact("firstName", "Ali");
    long first = shop.in(() -> shop.tasks.create(ali, "Call back", null, null, "surveys:1"));
    assertThat(shop.in(() -> shop.tasks.create(ali, "Call back", null, null, "surveys:1")))
        .isEqualTo(first);
    LocalDate day = LocalDate.of(2026, 5, 18);
    long due = shop.in(() -> shop.tasks.create(new TaskDraft(ali, "Soon", null, null, day)));
    TaskList.Filter open = new TaskList.Filter(null, ali, false);
    assertThat(new TaskList(shop.sql).of(open, 10))
        .extracting(TaskRow::id)
        .containsExactly(due, first);
    assertThat(
            new TaskList(shop.sql)
                .of(open, TaskList.SORTING.usually(), new Order.Place(day, due), 10))
        .extracting(TaskRow::id)
        .containsExactly(first);
    shop.in(() -> shop.tasks.done(first, true));
    assertThat(new TaskList(shop.sql).of(new TaskList.Filter(null, null, true), 10)).hasSize(1);
  }

  @Test
  void aDealMovesAndKeepsWhatIsNotSaid() {
    long ali = shop.contact("firstName", "Ali");
    long id =
        shop.in(
            () ->
                shop.deals.create(
                    Workshop.values("name", "Big", "contact", ali + "", "amount", "99.5")));
    shop.in(() -> shop.deals.move(id, "won"));
    shop.in(() -> shop.deals.change(id, Workshop.values("probability", "100"), null));
    DealRow row = shop.deals.row(id);
    assertThat(row.stage().word()).isEqualTo("won");
    assertThat(row.amount()).isEqualByComparingTo(new BigDecimal("99.5"));
    assertThat(row.currency()).isEqualTo("USD");
    assertThat(row.contactName()).isEqualTo("Ali");
    assertThatThrownBy(
            () -> shop.in(() -> shop.deals.change(id, Workshop.values("stage", "x"), null)))
        .isInstanceOf(ProblemException.class);
    assertThat(shop.found.sums(DealFilter.ALL)).hasSize(1);
  }
}
