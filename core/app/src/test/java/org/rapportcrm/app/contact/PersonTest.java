package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.app.contact.Workshop.values;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.anniversary.Anniversaries;
import org.rapportcrm.app.anniversary.Upcoming;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.picture.Pictures;
import org.rapportcrm.app.relation.CompanyLinks;
import org.rapportcrm.app.relation.Introductions;
import org.rapportcrm.app.relation.Relations;
import org.rapportcrm.app.relation.Relations.Relation;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** Relations, anniversaries and the picture of a contact, on both databases. */
@ParameterizedClass
@EnumSource
class PersonTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  Relations relations;
  CompanyLinks links;
  Introductions introductions;
  Anniversaries anniversaries;
  Pictures pictures;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
    Refusals refusals =
        new Refusals(
            (locale, key, arguments) -> arguments.length == 0 ? key : key + List.of(arguments),
            FixedUser.withoutAccount());
    relations = new Relations(shop.sql, clock, FixedUser.withoutAccount(), refusals);
    links = new CompanyLinks(shop.sql, shop.companies, clock, refusals);
    ContactDetails details =
        new ContactDetails(shop.sql, shop.finder, shop.lists, shop.reach, refusals);
    introductions = new Introductions(details, relations, shop.interactions, clock, refusals);
    anniversaries = new Anniversaries(shop.sql, refusals);
    pictures = new Pictures(shop.sql, clock, refusals);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void aRelationReadsBothWaysAndIsSaidOnce() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    shop.in(() -> assertThat(relations.add(ali, sara, "Works-For", "since school")).isTrue());
    shop.in(() -> assertThat(relations.add(ali, sara, "works-for", null)).isFalse());
    shop.in(() -> assertThat(relations.add(ali, sara, "knows", null)).isTrue());
    shop.in(() -> assertThat(relations.add(sara, ali, "knows", null)).isFalse());
    assertThat(relations.of(ali))
        .extracting(Relation::labelKey, Relation::otherName)
        .contains(org.assertj.core.groups.Tuple.tuple("relations.kind.works-for", "Sara"));
    assertThat(relations.of(sara))
        .extracting(Relation::labelKey)
        .containsExactly("relations.kind.works-for.reverse", "relations.kind.knows");
    shop.in(() -> relations.remove(sara, relations.of(sara).get(0).id()));
    assertThat(relations.of(ali)).hasSize(1);
  }

  @Test
  void nobodyIsRelatedToThemselvesAndWordsMustBeKnown() {
    long ali = shop.contact("firstName", "Ali");
    assertThatThrownBy(() -> relations.add(ali, ali, "knows", null))
        .hasMessageContaining("relations.self");
    assertThatThrownBy(() -> relations.add(ali, ali + 1, "rules", null))
        .hasMessageContaining("relations.no-kind");
  }

  @Test
  void aMergeCarriesRelationsWithoutMakingAnyoneTheirOwnFriend() {
    long ali = shop.contact("firstName", "Ali");
    long aly = shop.contact("firstName", "Aly");
    long sara = shop.contact("firstName", "Sara");
    shop.in(() -> relations.add(ali, aly, "friend", null));
    shop.in(() -> relations.add(ali, sara, "friend", null));
    shop.in(() -> relations.add(aly, sara, "friend", null));
    shop.in(() -> relations.add(sara, aly, "advises", null));
    shop.in(() -> links.add(aly, values("company", "Acme", "role", "Board")));
    shop.in(() -> shop.merge.merge(ali, aly));
    assertThat(relations.of(ali))
        .extracting(Relation::labelKey)
        .containsExactlyInAnyOrder("relations.kind.friend", "relations.kind.advises.reverse");
    assertThat(links.of(ali)).extracting(CompanyLinks.Link::role).containsExactly("Board");
  }

  @Test
  void anIntroductionStandsOnBothTimelinesAndTheTwoKnowEachOther() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    shop.in(() -> introductions.introduce(ali, sara, "Both build boats"));
    for (long one : List.of(ali, sara)) {
      List<TimelineEntry> stream = shop.timeline.ofContact(one, TimelineFilter.ALL, null, 9);
      assertThat(stream).hasSize(1);
      assertThat(stream.get(0).kind()).isEqualTo("introduction");
      assertThat(stream.get(0).detail().initiative()).isEqualTo("proactive");
      assertThat(stream.get(0).summary()).contains("Both build boats");
      assertThat(relations.of(one)).hasSize(1);
    }
  }

  @Test
  void aPlaceAtACompanyHasDaysInTheirOrder() {
    long ali = shop.contact("firstName", "Ali");
    assertThatThrownBy(
            () ->
                links.add(
                    ali, values("company", "Acme", "since", "2026-02-01", "until", "2026-01-01")))
        .hasMessageContaining("relations.until-before");
    shop.in(() -> links.add(ali, values("company", "Acme", "until", "2025-01-01")));
    shop.in(() -> links.add(ali, values("company", "Zenith")));
    assertThat(links.of(ali))
        .extracting(CompanyLinks.Link::company)
        .containsExactly("Zenith", "Acme");
    assertThat(links.of(ali).get(1).isCurrent(LocalDate.of(2026, 5, 17))).isFalse();
    assertThat(links.at(links.of(ali).get(0).companyId())).hasSize(1);
  }

  @Test
  void daysReturnInTheCalendarInWhichTheyWereWritten() {
    // 17 May 2026 is 27 Ordibehesht 1405 and 29 (or 30) Dhu al-Qa'da 1447
    long gregorian = shop.contact("firstName", "G", "birthday", "1990-05-18");
    long persian =
        shop.contact("firstName", "P", "birthday", "1990-05-19", "birthCalendar", "persian");
    long far = shop.contact("firstName", "F", "birthday", "1990-07-18");
    shop.in(
        () ->
            anniversaries.add(
                far, values("kind", "wedding", "day", "2020-05-20", "calendar", "persian")));
    shop.in(
        () ->
            anniversaries.add(
                far,
                values(
                    "kind", "other", "label", "Eid", "day", "2020-09-20", "calendar", "persian")));
    List<Upcoming.Return> soon = new Upcoming(shop.sql).within(LocalDate.of(2026, 5, 17), 14, 10);
    assertThat(soon)
        .extracting(Upcoming.Return::contactId)
        .containsExactly(gregorian, persian, far);
    assertThat(soon.get(0).at()).isEqualTo("2026-05-18");
    assertThat(anniversaries.of(far).get(0).first()).isEqualTo("2020-05-20");
  }

  @Test
  void aPictureIsMadeSmallAndOnlyPicturesAreTaken() throws IOException {
    long ali = shop.contact("firstName", "Ali");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 400, BufferedImage.TYPE_INT_ARGB), "png", png);
    shop.in(() -> pictures.keep(ali, new ByteArrayInputStream(png.toByteArray())));
    Pictures.Picture kept = pictures.of(ali).orElseThrow();
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(kept.content()));
    assertThat(small.getWidth()).isEqualTo(256);
    assertThat(small.getHeight()).isEqualTo(256);
    assertThat(kept.hash()).hasSize(64);
    for (String bad : List.of("<svg onload=alert(1)>", "GIF89a…", "")) {
      assertThatThrownBy(() -> pictures.keep(ali, new ByteArrayInputStream(bad.getBytes())))
          .hasMessageContaining("pictures.no-picture");
    }
    byte[] cut = Arrays.copyOf(png.toByteArray(), 40);
    assertThatThrownBy(() -> pictures.keep(ali, new ByteArrayInputStream(cut)))
        .hasMessageContaining("pictures.broken");
    assertThat(pictures.of(ali)).isPresent();
    shop.in(() -> pictures.remove(ali));
    assertThat(pictures.of(ali)).isEmpty();
  }
}
