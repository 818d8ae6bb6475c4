package org.rapportcrm.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.testkit.TestDatabase;

class WordBookTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void wordsInThreeScriptsAreFoundInSpiteOfASlip(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      WordBook book = new WordBook(shop.sql, Clock.fixed(Workshop.NOW, ZoneOffset.UTC));
      shop.in(
          () ->
              book.learn(
                  List.of(
                      "John Smith", "Katherine Ashby", "علي الرضايي", "محمد رحیمی", "Zoë O'Hara")));
      assertThat(book.meant("jonh", 3)).containsExactly("john");
      assertThat(book.meant("msith", 3)).containsExactly("smith");
      assertThat(book.meant("smit", 3)).containsExactly("smith");
      assertThat(book.meant("kathrein", 3)).containsExactly("katherine");
      assertThat(book.meant("رخیمی", 3)).containsExactly("رحیمی");
      assertThat(book.meant("محمدد", 3)).containsExactly("محمد");
      assertThat(book.knows("kather")).isTrue();
      assertThat(book.knows("jonh")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void otherSpellingsMendEachWordAndKeepThoseThatAreKnown(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      WordBook book = new WordBook(shop.sql, Clock.fixed(Workshop.NOW, ZoneOffset.UTC));
      shop.in(() -> book.learn(List.of("John Smith", "Otto Braun")));
      Spelling spelling = new Spelling(book);
      assertThat(spelling.others("jonh smiht")).containsExactly("john smith");
      assertThat(spelling.others("john smiht")).containsExactly("john smith");
      assertThat(spelling.others("john smith")).isEmpty();
      assertThat(spelling.others("qqqq zzzz")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatNobodyIsCalledAnyMoreIsForgotten(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      WordBook then = new WordBook(shop.sql, Clock.fixed(Workshop.NOW, ZoneOffset.UTC));
      shop.in(() -> then.learn(List.of("John Smith", "Otto Braun")));
      Clock tomorrow = Clock.fixed(Workshop.NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC);
      WordBook now = new WordBook(shop.sql, tomorrow);
      shop.in(() -> now.learn(List.of("John Smith")));
      LocalDate day = LocalDate.ofInstant(tomorrow.instant(), ZoneOffset.UTC);
      assertThat(shop.in(() -> now.forgetBefore(day))).isEqualTo(2);
      assertThat(now.knows("john")).isTrue();
      assertThat(now.knows("otto")).isFalse();
    }
  }
}
