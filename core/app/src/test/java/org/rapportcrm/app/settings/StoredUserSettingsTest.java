package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.SettingsSchema;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class StoredUserSettingsTest {

  private static final SettingSecrets SECRETS = new SettingSecrets(new SecretKey("key of tests"));

  @ParameterizedTest
  @EnumSource
  void eachUserHasTheirOwnAndTheOthersTheDefault(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      long anna = user(database.sql(), 11);
      long omid = user(database.sql(), 12);
      StoredUserSettings settings = settings(database, FixedUser.withoutAccount());

      settings.put(anna, "shop", "word", "coffee");

      assertThat(settings.get(anna, "shop", "word")).contains("coffee");
      assertThat(settings.get(omid, "shop", "word")).contains("tea");
      assertThat(settings.get("shop", "word")).as("in a job").contains("tea");
      assertThat(settings.isSet(omid, "shop", "word")).isFalse();

      settings.put(anna, "shop", "word", null);
      assertThat(settings.get(anna, "shop", "word")).contains("tea");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecretIsSealedForItsUserAlone(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      long anna = user(database.sql(), 11);
      long omid = user(database.sql(), 12);
      StoredUserSettings settings = settings(database, FixedUser.withoutAccount());

      settings.put(anna, "shop", "key", "open sesame");

      assertThat(settings.get(anna, "shop", "key")).contains("open sesame");
      assertThat(database.sql().first("select content from user_setting", row -> row.getString(1)))
          .get()
          .satisfies(kept -> assertThat(kept).startsWith("secret:").doesNotContain("sesame"));
      database.sql().update("update user_setting set user_id = ?", omid);
      assertThat(settings.get(omid, "shop", "key")).as("moved to another user").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryOfAUserIsNotThatOfTheSite(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      long anna = user(database.sql(), 11);
      SettingHistory history =
          new SettingHistory(database.sql(), Clock.systemUTC(), FixedUser.withoutAccount());

      history.add("shop", "word", null, "tea", false);
      history.addOfUser(anna, "shop", "word", "tea", "coffee", false);

      assertThat(history.of("shop", null, 10).items()).hasSize(1);
      assertThat(history.ofUser(anna, "shop", null, 10).items())
          .extracting(SettingHistory.Change::after)
          .containsExactly("coffee");
      assertThat(history.ofUser(anna + 1, "shop", null, 10).items()).isEmpty();
    }
  }

  private static StoredUserSettings settings(TestDatabase database, CurrentUser user) {
    return new StoredUserSettings(database.sql(), new Shop(), SECRETS, user);
  }

  private static long user(Sql sql, long id) {
    sql.update(
        "insert into app_user (id, email, email_folded, name, created_at)"
            + " values (?, ?, ?, 'Somebody', current_timestamp)",
        id,
        id + "@example.com",
        id + "@example.com");
    return id;
  }

  /** Knows one plugin, with a secret and a word for each user. */
  private static final class Shop extends PluginRegistry implements RapportPlugin {
    @Override
    public SettingsSchema userSettings() {
      return SettingsSchema.of(
          Setting.of("key", "shop.key", Type.SECRET, null),
          Setting.of("word", "shop.word", Type.TEXT, "tea"));
    }

    @Override
    public <T> List<Contribution<T>> activeWithOwner(Function<RapportPlugin, List<T>> kind) {
      return kind.apply(this).stream().map(one -> new Contribution<>("shop", one)).toList();
    }
  }
}
