package org.rapportcrm.emailcampaigns.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.app.message.MessageComposer;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.ContentCheck;
import org.rapportcrm.emailcampaigns.template.Templates.Placed;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;

/** One's own and ready-made templates, on both databases. */
class TemplatesTest {

  private static final MessageDesign DESIGN =
      new MessageDesign("Hi", "", "en", List.of(Block.of("text", Map.of("text", "Hello"))));

  @ParameterizedTest
  @EnumSource
  void oneWalkPassesAllOnesOwnAndThenTheReadyMadeOnes(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns")) {
      Templates templates = templates(database.sql());
      templates.create("First", DESIGN);
      templates.create("Second", DESIGN);
      List<String> seen = new ArrayList<>();
      List<Placed> page = templates.list(Long.MAX_VALUE, 3);
      while (!page.isEmpty()) {
        page.forEach(placed -> seen.add(placed.template().key()));
        page = templates.list(page.get(page.size() - 1).place(), 3);
      }

      assertThat(seen).doesNotHaveDuplicates().hasSize(2 + 12);
      assertThat(seen).startsWith("2", "1", "newsletter-en");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadyMadeOneIsNeitherChangedNorDeleted(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns")) {
      Templates templates = templates(database.sql());

      assertThatThrownBy(() -> templates.delete("welcome-fa")).hasMessageContaining("plugin");
      assertThatThrownBy(() -> templates.change("welcome-fa", "Mine", DESIGN, 0))
          .hasMessageContaining("plugin");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangeOverAnotherPersonsChangeIsRefused(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns")) {
      Templates templates = templates(database.sql());
      Template mine = templates.create("Mine", DESIGN);
      templates.change(mine.key(), "Theirs", DESIGN, mine.version());

      assertThatThrownBy(() -> templates.change(mine.key(), "Mine", DESIGN, mine.version()))
          .hasMessageContaining("Somebody changed");
      assertThat(templates.get(mine.key()).name()).isEqualTo("Theirs");
    }
  }

  @Test
  void oneWithoutANameIsCalledATemplateAndNoCampaign() {
    assertThatThrownBy(() -> templates(null).create(" ", DESIGN))
        .hasMessageContaining("The template has no name");
  }

  @Test
  void oneThatNeedsAPluginsBlockIsOfferedWhileThatIsActive() {
    MessageBlock question = new MessageBlock("surveys.question", "k", "i", List.of(), null);

    assertThat(ready(composer(List.of())).find("nps-ar")).isEmpty();
    assertThat(ready(composer(List.of(question))).find("nps-ar")).isPresent();
  }

  private static Templates templates(Sql sql) {
    Problems problems = new Problems(new PluginMessages("email-campaigns"), new FixedUser());
    Composer composer = composer(List.of());
    return new Templates(
        sql,
        composer,
        new SettableClock(),
        problems,
        new ContentCheck(null, null, problems),
        ready(composer));
  }

  private static ReadyMade ready(Composer composer) {
    return new ReadyMade(composer, new PluginMessages("email-campaigns"));
  }

  private static Composer composer(List<MessageBlock> blocks) {
    return new MessageComposer(null, null, null, (Supplier) () -> null, null) {
      @Override
      public List<MessageBlock> blocks() {
        return blocks;
      }
    };
  }
}
