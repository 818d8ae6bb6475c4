package org.rapportcrm.app.plugin.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.plugin.hook.FilterOrder.Wish;

class FilterOrderTest {

  @Test
  void withoutWishesTheOrderOfInstallationHolds() {
    assertThat(FilterOrder.of(List.of(wish("a"), wish("b"), wish("c"))).order())
        .containsExactly(0, 1, 2);
  }

  @Test
  void beforeAndAfterAreHeard() {
    FilterOrder order =
        FilterOrder.of(
            List.of(
                new Wish("a", List.of(), List.of("c")),
                wish("b"),
                new Wish("c", List.of("b"), List.of())));
    assertThat(order.order()).containsExactly(2, 0, 1);
    assertThat(order.cycle()).isEmpty();
  }

  @Test
  void aWishAboutAPluginThatIsNotThereIsNoWish() {
    assertThat(FilterOrder.of(List.of(new Wish("a", List.of(), List.of("gone")))).order())
        .containsExactly(0);
  }

  @Test
  void aCycleIsNamedAndAllFiltersStillRunThoseThatOnlyWaitForItLast() {
    FilterOrder order =
        FilterOrder.of(
            List.of(
                new Wish("waits", List.of(), List.of("b")),
                new Wish("a", List.of(), List.of("b")),
                new Wish("b", List.of(), List.of("a"))));
    assertThat(order.cycle()).containsExactly("a", "b");
    assertThat(order.order()).containsExactly(1, 2, 0);
  }

  private static Wish wish(String plugin) {
    return new Wish(plugin, List.of(), List.of());
  }
}
