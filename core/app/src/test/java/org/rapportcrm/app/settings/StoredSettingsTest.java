package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class StoredSettingsTest {

  @ParameterizedTest
  @EnumSource
  void aSecretIsKeptEncryptedAndReadAgain(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      StoredSettings settings =
          new StoredSettings(
              sql, new Shop(), new SettingSecrets(new SecretKey("key of tests")), new AtOnce());
      String longest = "س".repeat(1_500);

      settings.put("shop", "key", longest);
      settings.put("shop", "word", "plain");

      assertThat(settings.get("shop", "key")).contains(longest);
      assertThat(settings.get("shop", "word")).contains("plain");
      assertThat(sql.first("select content from setting where name = 'key'", r -> r.getString(1)))
          .get()
          .satisfies(kept -> assertThat(kept).startsWith("secret:").doesNotContain("س"));

      settings.put("shop", "key", null);
      assertThat(settings.get("shop", "key")).isEmpty();
      assertThat(settings.isSet("shop", "word")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryTellsWhatChangedAndOfASecretOnlyThat(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SettingHistory history =
          new SettingHistory(database.sql(), Clock.systemUTC(), FixedUser.withoutAccount());
      history.add("shop", "word", null, "tea", false);
      history.add("shop", "key", "old", "new", true);
      history.add("other", "word", "a", "b", false);

      assertThat(history.of("shop", null, 10).items())
          .extracting(SettingHistory.Change::name, SettingHistory.Change::after)
          .containsExactly(tuple("key", null), tuple("word", "tea"));
      assertThat(history.of("shop", null, 1).nextCursor()).isNotNull();
    }
  }

  /** Every statement is a transaction of its own. */
  private static final class AtOnce extends Transactions {
    @Override
    public void afterAll(Runnable work) {
      work.run();
    }
  }

  /** Knows one plugin, with a secret and a word. */
  private static final class Shop extends PluginRegistry implements RapportPlugin {
    @Override
    public SettingsSchema settings() {
      return SettingsSchema.of(
          Setting.of("key", "shop.key", Type.SECRET, null),
          Setting.of("word", "shop.word", Type.TEXT, "tea"));
    }

    @Override
    public <T> List<Contribution<T>> wantedWithOwner(Function<RapportPlugin, List<T>> kind) {
      return kind.apply(this).stream().map(one -> new Contribution<>("shop", one)).toList();
    }
  }
}
