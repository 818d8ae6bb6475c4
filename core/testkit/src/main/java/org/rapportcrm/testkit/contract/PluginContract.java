package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.testkit.TestDatabase;

/**
 * What every plugin has to keep. A plugin runs it by one class of its own:
 *
 * <pre>{@code
 * class LoyaltyContractTest extends PluginContract {}
 * }</pre>
 *
 * <p>What a plugin does not have it says by {@link #has}. What it keeps about people is written by
 * {@code src/test/resources/personal-data.sql}, see {@link PersonalDataCheck}; which versions were
 * published is in {@code src/test/resources/released/}, see {@link Release}. That its pages and
 * resources really refuse, and vanish while it is inactive, is asked of the running program, for
 * every plugin alike.
 */
public abstract class PluginContract {

  /** The tag of tests that make databases. */
  public static final String DATABASE = "database";

  /** Everything that may stand in a manifest's {@code kind}. */
  private static final Set<String> KINDS = Set.of("plugin", "theme", "bridge");

  private final PluginUnderTest subject = new PluginUnderTest();
  private final PluginTexts texts = new PluginTexts(subject);
  private final AccessCheck access = new AccessCheck(subject);
  private final ContentsCheck contents = new ContentsCheck(subject);

  /** Whether the plugin has what plugins usually have; one that lacks something says so here. */
  protected boolean has(Behaviour behaviour) {
    return true;
  }

  @Test
  void theManifestSaysWhatItIs() {
    assertThat(subject.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    for (String key : List.of("version", "name", "description", "vendor", "license", "api")) {
      assertThat(subject.manifest.getProperty(key)).as(key).isNotBlank().doesNotContain("${");
    }
    assertThat(KINDS).contains(subject.manifest.getProperty("kind"));
    if (subject.isTheme()) {
      assertThat(subject.manifest.getProperty("kind")).isEqualTo("theme");
      assertThat(subject.files()).as("a theme has no Java").noneMatch(f -> f.endsWith(".class"));
    } else {
      assertThat(subject.manifest.getProperty("main"))
          .isEqualTo(subject.plugin.getClass().getName());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa"})
  void everyTextIsTranslated(String language) {
    texts.areComplete(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "fa"})
  void everyPatternCanBeFilled(String language) {
    texts.canBeFilled(Locale.forLanguageTag(language));
  }

  @Test
  void textsLieInItsNamespaceAndNoneIsMissing() {
    texts.areItsOwn();
    texts.areThereForAllItContributes();
  }

  @Test
  void allThatItAddsCarriesItsName() {
    String own = subject.id() + ".";
    assertThat(subject.plugin.capabilities()).allMatch(c -> c.id().startsWith(own));
    assertThat(subject.plugin.jobs()).allMatch(job -> job.id().startsWith(own));
    // Two words with a dot: a word of the core, such as help, is never taken.
    assertThat(subject.plugin.timelineKinds())
        .allMatch(kind -> kind.kind().matches("[a-z][a-z-]*[.][a-z][a-z-]*"));
    String folder = "/plugins/" + subject.id() + "/";
    assertThat(subject.plugin.menu()).allMatch(entry -> entry.path().startsWith(folder));
    assertThat(subject.plugin.contactTabs()).allMatch(tab -> tab.view().startsWith(folder));
    assertThat(subject.plugin.dashboardWidgets()).allMatch(w -> w.view().startsWith(folder));
    assertThat(subject.plugin.publicPages()).allMatch(p -> p.prefix().matches("[a-z]"));
  }

  @Test
  void itBringsNoFileThatBelongsToOthers() {
    String id = subject.id();
    for (String file : subject.files()) {
      if (file.startsWith("META-INF/resources/")) {
        assertThat(file).matches("META-INF/resources/((plugins|themes)/)?" + id + "/.*");
      }
      if (file.startsWith("META-INF/rapport/")) {
        assertThat(file).matches("META-INF/rapport/(plugin[.]properties|" + id + "/.*)");
      }
      assertThat(file).as("one persistence unit").isNotEqualTo("META-INF/persistence.xml");
    }
  }

  @Test
  void allThatPeopleReachNamesACapability() {
    access.ofWhatIsContributed();
    access.ofEveryFacelet();
    access.ofEveryRestMethod();
  }

  @Test
  void switchedOffAndOnAgainItAddsTheSame() {
    contents.isTheSameEachTime();
    contents.hasNoIdTwice();
  }

  @Test
  void itStandsWithoutThePluginsItOnlyEnhances() {
    contents.standsWithoutWhatItEnhances();
  }

  @Test
  void itSaysWhetherItHasTables() {
    assertThat(subject.hasMigrations()).as("migrations").isEqualTo(has(Behaviour.TABLES));
  }

  @Tag(DATABASE)
  @ParameterizedTest
  @EnumSource
  void itsTablesAreMadeFromNothingAndCarryItsName(TestDatabase.Kind kind) {
    assumeTrue(has(Behaviour.TABLES), "no tables");
    new MigrationsCheck(subject, kind).makeItsOwnTables();
  }

  @Tag(DATABASE)
  @ParameterizedTest
  @EnumSource
  void itsTablesFollowFromEachReleasedVersion(TestDatabase.Kind kind) {
    assumeTrue(has(Behaviour.TABLES), "no tables");
    new MigrationsCheck(subject, kind).goOnFromEachRelease();
  }

  @Tag(DATABASE)
  @ParameterizedTest
  @EnumSource
  void aPurgeLeavesNothingOfIt(TestDatabase.Kind kind) {
    assumeTrue(has(Behaviour.TABLES), "no tables");
    new MigrationsCheck(subject, kind).areUndoneByAPurge();
  }

  @Tag(DATABASE)
  @ParameterizedTest
  @EnumSource
  void whatItKeepsAboutAPersonIsExportedAndErased(TestDatabase.Kind kind) {
    try (TestDatabase database =
        subject.hasMigrations()
            ? TestDatabase.of(kind, "core", subject.id())
            : TestDatabase.of(kind, "core")) {
      PersonalDataCheck check = new PersonalDataCheck(subject, database);
      if (has(Behaviour.PERSONAL_DATA)) {
        check.exportsAndErases();
      } else {
        check.keepsNothingAboutPeople();
      }
    }
  }
}
