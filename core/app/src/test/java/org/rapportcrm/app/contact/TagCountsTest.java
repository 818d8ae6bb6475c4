package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

/** How many contacts carry a tag. */
@ParameterizedClass
@EnumSource
class TagCountsTest {

  @Parameter TestDatabase.Kind kind;
  private Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void everyTagIsCountedWithoutTheTrash() {
    long vera = shop.contact("firstName", "Vera");
    long paul = shop.contact("firstName", "Paul");
    long gone = shop.contact("firstName", "Gone");
    shop.in(
        () -> {
          shop.tags.set(vera, List.of("Tea", "Fair"));
          shop.tags.set(paul, List.of("Tea"));
          shop.tags.set(gone, List.of("Tea", "Old"));
          return shop.tags.named("Unused");
        });
    shop.in(() -> shop.trash.delete(List.of(gone), Workshop.NOW));

    assertThat(shop.tags.all())
        .extracting(tag -> tag.name() + " " + tag.contacts())
        .containsExactly("Fair 1", "Old 0", "Tea 2", "Unused 0");
    long tea = shop.tags.idOf("tea").orElseThrow();
    assertThat(shop.tags.find(tea).orElseThrow().contacts()).isEqualTo(2);
    assertThat(shop.tags.name(tea)).contains("Tea");
    assertThat(shop.tags.find(-1)).isEmpty();
    assertThat(shop.tags.titles().values()).containsExactly("Fair", "Old", "Tea", "Unused");
  }
}
