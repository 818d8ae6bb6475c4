package org.rapportcrm.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void givesBackTheValuesItWasMadeOf() {
    Instant at = Instant.parse("2026-11-22T10:00:00.123456Z");
    String text =
        Cursor.of(
            "يحيى \u001f \\u", 5L, 7, new BigDecimal("1.50"), at, LocalDate.EPOCH, null, true);
    Cursor cursor =
        Cursor.parse(
                text,
                String.class,
                Long.class,
                Integer.class,
                BigDecimal.class,
                Instant.class,
                LocalDate.class,
                String.class,
                Boolean.class)
            .orElseThrow();
    assertThat(cursor.values())
        .containsExactly(
            "يحيى \u001f \\u", 5L, 7, new BigDecimal("1.50"), at, LocalDate.EPOCH, null, true);
    assertThat(cursor.get(1, Long.class)).isEqualTo(5);
  }

  @Test
  void aListByIdBeginsWhereItIsToldOrGoesOnAfterTheId() {
    assertThat(Cursor.id(null, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(Cursor.id(Cursor.of(7L), Long.MAX_VALUE)).isEqualTo(7);
    assertThatThrownBy(() -> Cursor.id(Cursor.of("seven"), 0)).isInstanceOf(ProblemException.class);
  }

  @Test
  void noTextIsTheFirstPage() {
    assertThat(Cursor.parse(null, Long.class)).isEmpty();
    assertThat(Cursor.parse(" ", Long.class)).isEmpty();
  }

  @Test
  void everySingleChangedCharacterIsNoticed() {
    String text = Cursor.of("name", 12345L);
    for (int i = 0; i < text.length(); i++) {
      for (char c : "A9_-".toCharArray()) {
        if (text.charAt(i) != c) {
          refused(text.substring(0, i) + c + text.substring(i + 1));
        }
      }
    }
  }

  @Test
  void aShortenedALengthenedAndAnInventedCursorAreRefused() {
    String text = Cursor.of("name", 12345L);
    refused(text.substring(1));
    refused(text.substring(0, text.length() - 1));
    refused(text + "A");
    refused("12");
    refused("' or 1=1 --");
    refused("\0");
  }

  @Test
  void aCursorOfAnotherListOrSortIsRefused() {
    assertThatThrownBy(() -> Cursor.parse(Cursor.of(1L), String.class, Long.class))
        .isInstanceOf(ProblemException.class);
    Cursor byName = Cursor.parse(Cursor.of("name", 1L), String.class, Long.class).orElseThrow();
    assertThatThrownBy(() -> byName.belongsTo("-name")).isInstanceOf(ProblemException.class);
    assertThat(byName.belongsTo("name")).isSameAs(byName);
  }

  private static void refused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, String.class, Long.class))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .satisfies(
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.errors().get(0).field()).isEqualTo("cursor");
            });
  }
}
