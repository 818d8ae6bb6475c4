package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class SettingChangesTest {

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeTheSettingsOfAPluginTheSecondKeepsNothing(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      StoredSettings stored =
          new StoredSettings(
              database.sql(),
              new Shop(),
              null,
              new Transactions() {
                @Override
                public void afterAll(Runnable work) {
                  work.run();
                }
              });
      SettingChanges changes = changes(database.sql(), stored);
      changes.keep("shop", Map.of("word", "tea"), 0L);
      assertThat(changes.version("shop")).isEqualTo(1);
      assertThatThrownBy(() -> changes.keep("shop", Map.of("word", "mate", "size", "2"), 0L))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
      assertThat(stored.get("shop", "word")).contains("tea");
      assertThat(stored.get("shop", "size")).isEmpty();

      changes.keep("shop", Map.of("word", "tea"), 0L);
      assertThat(changes.version("shop")).as("nothing differs").isEqualTo(1);
      Map<String, String> untouched = new HashMap<>(Map.of("word", "tea", "size", ""));
      untouched.put("tone", null);
      changes.keep("shop", untouched, 1L);
      assertThat(changes.version("shop")).as("nothing was set, nothing is").isEqualTo(1);
      changes.keep("shop", Collections.singletonMap("word", null), 1L);
      assertThat(changes.version("shop")).as("back to the default").isEqualTo(2);
      assertThat(stored.get("shop", "word")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTwoTabsOfOnePersonSetForThemselvesIsAskedTheSame(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      database
          .sql()
          .update(
              "insert into app_user (id, email, email_folded, name, created_at)"
                  + " values (1, 's@example.org', 's@example.org', 'Sara', current_timestamp)");
      SettingChanges changes = changes(database.sql(), null);
      changes.keepOwn(1, "shop", Map.of("word", "tea"), 0L);
      assertThat(changes.ownVersion(1, "shop")).isEqualTo(1);
      assertThatThrownBy(() -> changes.keepOwn(1, "shop", Map.of("word", "mate"), 0L))
          .isInstanceOf(ProblemException.class);
      assertThat(changes.ownVersion(2, "shop")).as("somebody else's").isZero();
    }
  }

  private static SettingChanges changes(Sql sql, StoredSettings stored) {
    FixedUser sara = new FixedUser();
    Refusals refusals = new Refusals((locale, key, arguments) -> key, sara);
    return new SettingChanges(
        stored,
        stored,
        new StoredUserSettings(sql, new Shop(), null, sara),
        new SettingHistory(sql, Clock.systemUTC(), sara),
        new FormVersions(sql, sara, refusals),
        new Audit(sql, Clock.systemUTC(), new Acting()));
  }

  /** Knows one plugin, with a word, a size and a tone. */
  private static final class Shop extends PluginRegistry implements RapportPlugin {
    @Override
    public SettingsSchema settings() {
      return SettingsSchema.of(
          Setting.of("word", "shop.word", Type.TEXT, null),
          Setting.of("size", "shop.size", Type.TEXT, null),
          Setting.of("tone", "shop.tone", Type.TEXT, ""));
    }

    @Override
    public SettingsSchema userSettings() {
      return settings();
    }

    @Override
    public <T> List<Contribution<T>> wantedWithOwner(Function<RapportPlugin, List<T>> kind) {
      return activeWithOwner(kind);
    }

    @Override
    public <T> List<Contribution<T>> activeWithOwner(Function<RapportPlugin, List<T>> kind) {
      return kind.apply(this).stream().map(one -> new Contribution<>("shop", one)).toList();
    }
  }
}
