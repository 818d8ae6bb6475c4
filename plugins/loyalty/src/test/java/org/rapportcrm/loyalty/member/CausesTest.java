package org.rapportcrm.loyalty.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.testkit.PluginMessages;

/** What members read beside their points. */
class CausesTest {

  private final Causes causes =
      new Causes(
          new PluginMessages("loyalty"),
          () -> List.of(new TimelineKind("tea.brewed", "loyalty.cause.gift", "gift", false)));

  @Test
  void anInteractionIsCalledByItsNameAndNotByItsWord() {
    assertThat(causes.cause("interaction:tea.brewed", Locale.ENGLISH)).isEqualTo("Gift");
    assertThat(causes.cause("interaction:tea.spilt", Locale.ENGLISH))
        .isEqualTo("Interaction: tea.spilt");
    assertThat(causes.cause("purchase", Locale.ENGLISH)).isEqualTo("Purchase");
  }
}
