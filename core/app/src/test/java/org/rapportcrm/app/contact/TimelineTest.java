package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.app.contact.Workshop.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.interaction.CompanyLog;
import org.rapportcrm.app.interaction.InteractionDetail;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.interaction.TimelineQuery;
import org.rapportcrm.app.interaction.TimelineStatements;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** The streams of a contact and a company. */
@ParameterizedClass
@EnumSource
class TimelineTest {

  private static final int MANY = 10_000;

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

  private void happened(long contact, String what, String direction, InteractionDetail detail) {
    shop.in(
        () ->
            shop.interactions.write(
                List.of(
                    new NewInteraction(
                        contact, what, Workshop.NOW, null, direction, null, what, null, null)),
                detail));
  }

  @Test
  void whatIsWithdrawnGoesAndWhatAnotherKindCallsTheSameStays() {
    long contact = shop.contact("firstName", "Ada");
    shop.in(
        () ->
            shop.interactions.write(
                Stream.of("visit", "call")
                    .map(
                        what ->
                            new NewInteraction(
                                contact, what, Workshop.NOW, null, "in", null, what, null, "7"))
                    .toList()));

    shop.in(() -> shop.interactions.withdraw("visit", List.of("7", "8")));

    assertThat(titles(page(contact, null, null, null))).containsExactly("call");
  }

  private List<String> titles(List<TimelineEntry> entries) {
    return entries.stream().map(TimelineEntry::kind).toList();
  }

  private List<TimelineEntry> page(long contact, String kinds, String initiative, Boolean helped) {
    TimelineFilter filter = TimelineQuery.of(kinds, initiative, helped, new ArrayList<>());
    return shop.timeline.ofContact(contact, filter, null, 20);
  }

  @Test
  void itIsFilteredBySeveralKindsByWhoBeganAndByHelp() {
    long ali = shop.contact("firstName", "Ali");
    happened(ali, "call", "out", new InteractionDetail("reached", null, 7));
    happened(ali, "visit", "in", InteractionDetail.NONE);
    happened(ali, "help", null, new InteractionDetail(null, "proactive", null));
    shop.purchase(ali, "1", "2026-01-01T00:00:00Z", "1");
    shop.in(() -> shop.contacts.change(ali, change("lifeStage", "customer"), null));
    assertThat(titles(page(ali, null, null, null)))
        .containsExactlyInAnyOrder("call", "visit", "help", "purchase", "customer");
    assertThat(titles(page(ali, "call,visit", null, null)))
        .containsExactlyInAnyOrder("call", "visit");
    assertThat(titles(page(ali, "purchase,call", null, null))).containsExactly("call", "purchase");
    assertThat(titles(page(ali, "life-stage", null, null))).containsExactly("customer");
    assertThat(titles(page(ali, null, "proactive", null)))
        .containsExactlyInAnyOrder("call", "help");
    assertThat(titles(page(ali, null, "reactive", null))).containsExactly("visit");
    assertThat(titles(page(ali, null, null, true))).containsExactly("help");
    TimelineEntry call = page(ali, "call", null, null).get(0);
    assertThat(call.detail()).isEqualTo(new InteractionDetail("reached", "proactive", 7));
  }

  @Test
  void aCompanysStreamHoldsItsOwnEntriesAndThoseOfWhoWorkedThereThen() {
    long ali = shop.contact("firstName", "Ali");
    happened(ali, "note", null, InteractionDetail.NONE);
    shop.in(() -> shop.contacts.change(ali, change("company", "Acme"), null));
    long acme = shop.finder.row(ali).orElseThrow().companyId();
    happened(ali, "call", null, InteractionDetail.NONE);
    shop.in(() -> shop.contacts.change(ali, change("company", "Zenith"), null));
    happened(ali, "visit", null, InteractionDetail.NONE);
    CompanyLog log = new CompanyLog(shop.sql, Clock.systemUTC(), FixedUser.withoutAccount(), null);
    shop.in(
        () ->
            log.write(
                acme,
                NewInteraction.of(acme, "meeting", Workshop.NOW, "Fair"),
                InteractionDetail.NONE));
    List<TimelineEntry> stream = shop.timeline.ofCompany(acme, TimelineFilter.ALL, null, 20);
    assertThat(titles(stream)).containsExactly("meeting", "call", "note");
    assertThat(stream.get(1).contactName()).isEqualTo("Ali");
  }

  @Test
  void anOutcomeMustFitItsKind() {
    List<Flaw> flaws = new ArrayList<>();
    InteractionDetail.check("call", Workshop.values("outcome", "attended"), flaws);
    InteractionDetail.check("event", Workshop.values("minutes", "1441"), flaws);
    InteractionDetail.check("event", Workshop.values("initiative", "maybe"), flaws);
    assertThat(flaws)
        .extracting(Flaw::key)
        .containsExactly(
            "interactions.no-outcome", "interactions.no-minutes", "interactions.no-initiative");
    flaws.clear();
    InteractionDetail.check("event", Workshop.values("outcome", "Attended"), flaws);
    assertThat(flaws).isEmpty();
  }

  @Test
  void aPageOfTenThousandEntriesCostsNoMoreThanAPage() {
    long ali = shop.contact("firstName", "Ali");
    many(ali, MANY);
    for (int i = 0; i < 5; i++) {
      many(shop.contact("firstName", "B" + i), MANY);
    }
    shop.sql.update(kind == TestDatabase.Kind.H2 ? "analyze" : "vacuum analyze interaction");
    Timeline.After deep = new Timeline.After(Workshop.NOW.minus(Duration.ofMinutes(9_000)), 0, 0);
    for (TimelineFilter filter :
        List.of(
            TimelineFilter.ALL,
            new TimelineFilter(Set.of("visit"), null, null),
            new TimelineFilter(Set.of("visit", "meeting"), null, null))) {
      for (Timeline.After after : new Timeline.After[] {null, deep}) {
        shop.timeline.ofContact(ali, filter, after, 51);
        Instant start = Instant.now();
        for (int i = 0; i < 5; i++) {
          assertThat(shop.timeline.ofContact(ali, filter, after, 51).size()).isGreaterThan(9);
        }
        assertThat(Duration.between(start, Instant.now()).dividedBy(5))
            .as(filter + " " + after)
            .isLessThan(Duration.ofMillis(kind == TestDatabase.Kind.H2 ? 200 : 100));
      }
    }
    assertThat(shop.timeline.kinds(ali, List.of("call", "visit", "note")))
        .containsExactly("call", "visit");
    assertThat(plan(ali, deep))
        .contains("interaction_contact")
        .doesNotContain("seq scan on interaction");
  }

  private void many(long contact, int count) {
    String numbers = kind == TestDatabase.Kind.H2 ? "system_range(1, ?)" : "generate_series(1, ?)";
    shop.sql.update(
        "insert into interaction (contact_id, kind, at, direction, initiative, helped, summary,"
            + " created_at) select ?, case when x % 100 = 0 then 'visit' else 'call' end,"
            + " cast(? as timestamp with time zone) - x * interval '1' minute, 'in', 'reactive',"
            + " false, 'x', current_timestamp from "
            + numbers
            + " t(x)",
        contact,
        Workshop.NOW,
        count);
  }

  /** How the database reads the newest page. */
  private String plan(long contact, Timeline.After after) {
    SqlPart page = TimelineStatements.ofContact(contact, after);
    return String.join(
            "\n", shop.sql.list("explain " + page.sql(), row -> row.getString(1), page.values()))
        .toLowerCase(Locale.ROOT);
  }
}
