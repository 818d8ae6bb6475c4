package org.rapportcrm.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.user.PrivateMail;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class FirstStepsTest {

  @Test
  void eachSeesOnlyWhatTheyMayDo() {
    FirstSteps viewer = FirstSteps.of(Set.of(), "console.use"::equals);
    assertThat(viewer.lines()).extracting(FirstSteps.Line::step).containsExactly(FirstStep.PROFILE);
    FirstSteps all = FirstSteps.of(Set.of(), right -> true);
    assertThat(all.lines()).extracting(FirstSteps.Line::step).containsExactly(FirstStep.values());
  }

  @Test
  void whoMayNotImportAddsTheFirstContactByHand() {
    FirstSteps all = FirstSteps.of(Set.of(), right -> true);
    FirstSteps byHand = FirstSteps.of(Set.of(), "contacts.write"::equals);
    assertThat(all.lines().get(2).path()).isEqualTo("/console/imports");
    assertThat(byHand.lines())
        .extracting(FirstSteps.Line::path)
        .containsExactly("/console/contact-edit");
  }

  @Test
  void theyAreOverWhenAllThatThePersonMayDoIsDone() {
    FirstSteps half = FirstSteps.of(Set.of(FirstStep.PROFILE), right -> true);
    assertThat(half.done()).isEqualTo(1);
    assertThat(half.isOver()).isFalse();
    assertThat(FirstSteps.of(Set.of(FirstStep.PROFILE), "console.use"::equals).isOver()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereIsTickedOff(TestDatabase.Kind kind) {
    try (Home home = new Home(kind)) {
      assertThat(home.done()).isEmpty();
      home.sql().update("update app_user set profile_saved_at = ? where id = 1", Workshop.NOW);
      home.shop.contact("firstName", "Sara");
      assertThat(home.done()).containsExactly(FirstStep.PROFILE, FirstStep.CONTACTS);
      home.user(2);
      home.mailServer = true;
      home.sql()
          .update(
              "insert into segment (id, name, name_folded, rule, created_at, updated_at)"
                  + " values (1, 'VIP', 'vip', '{}', ?, ?)",
              Workshop.NOW,
              Workshop.NOW);
      assertThat(home.book.open().orElseThrow().isOver()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void onePersonPutsThemAwayAndBringsThemBackForThemselvesAlone(TestDatabase.Kind kind) {
    try (Home home = new Home(kind)) {
      home.user(2);
      home.shop.in(() -> home.book.close(true));
      assertThat(home.book.open()).isEmpty();
      assertThat(home.sql().number("select count(*) from app_user where tour_closed_at is null"))
          .as("of the other one")
          .isEqualTo(1);
      home.shop.in(() -> home.book.close(false));
      assertThat(home.done()).containsExactly(FirstStep.COLLEAGUE);
    }
  }

  /** A home in which one person works, without a mail server at first. */
  private static final class Home implements AutoCloseable {
    final Workshop shop;
    final FirstStepBook book;
    boolean mailServer;

    Home(TestDatabase.Kind kind) {
      shop = new Workshop(kind);
      user(1);
      PrivateMail mail =
          new PrivateMail() {
            @Override
            public boolean isThere() {
              return mailServer;
            }

            @Override
            public void send(String to, String subject, String html, String text) {
              throw new AssertionError("the first steps send nothing");
            }
          };
      Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
      book = new FirstStepBook(shop.sql, clock, new FixedUser(), mail);
    }

    Sql sql() {
      return shop.sql;
    }

    void user(long id) {
      shop.in(
          () ->
              shop.sql.update(
                  "insert into app_user (id, email, email_folded, name, created_at)"
                      + " values (?, ?, ?, 'Ali', ?)",
                  id,
                  id + "@example.com",
                  id + "@example.com",
                  Workshop.NOW));
    }

    List<FirstStep> done() {
      return book.open().orElseThrow().lines().stream()
          .filter(FirstSteps.Line::done)
          .map(FirstSteps.Line::step)
          .toList();
    }

    @Override
    public void close() {
      shop.close();
    }
  }
}
