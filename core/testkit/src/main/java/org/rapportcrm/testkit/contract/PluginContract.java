package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.testkit.TestDatabase;

/**
 * What every plugin has to keep. A plugin runs it by one class of its own:
 *
 * <pre>{@code
 * class LoyaltyContractTest extends PluginContract {}
 * }</pre>
 *
 * <p>That its pages and resources really refuse, and vanish while it is inactive, is asked of the
 * running program, for every plugin alike.
 */
public abstract class PluginContract {

  /** Everything that may stand in a manifest's {@code kind}. */
  private static final Set<String> KINDS = Set.of("plugin", "theme", "bridge");

  private final PluginUnderTest subject = new PluginUnderTest();
  private final PluginTexts texts = new PluginTexts(subject);

  @Test
  void theManifestSaysWhatItIs() {
    assertThat(subject.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    for (String key : List.of("version", "name", "description", "vendor", "license", "api")) {
      assertThat(subject.manifest.getProperty(key)).as(key).isNotBlank().doesNotContain("${");
    }
    assertThat(KINDS).contains(subject.manifest.getProperty("kind"));
    assertThat(subject.manifest.getProperty("main")).isEqualTo(subject.plugin.getClass().getName());
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
        assertThat(file).matches("META-INF/resources/(plugins/)?" + id + "/.*");
      }
      if (file.startsWith("META-INF/rapport/")) {
        assertThat(file).matches("META-INF/rapport/(plugin[.]properties|" + id + "/.*)");
      }
      assertThat(file).as("one persistence unit").isNotEqualTo("META-INF/persistence.xml");
    }
  }

  @Test
  void everyPageNamesACapabilityAndEveryFileIsAPage() {
    Set<String> listed = new TreeSet<>();
    subject
        .plugin
        .pages()
        .forEach(
            page -> {
              assertThat(capabilities()).as(page.name()).contains(page.capability());
              listed.add("/plugins/" + subject.id() + "/" + page.name() + ".xhtml");
            });
    subject.plugin.contactTabs().forEach(tab -> listed.add(tab.view()));
    subject.plugin.dashboardWidgets().forEach(widget -> listed.add(widget.view()));
    List<String> files =
        subject.files().stream()
            .filter(file -> file.startsWith("META-INF/resources/") && file.endsWith(".xhtml"))
            .map(file -> file.substring("META-INF/resources".length()))
            .toList();
    assertThat(listed).containsAll(files);
    subject.plugin.menu().forEach(entry -> assertThat(listed).contains(entry.path() + ".xhtml"));
  }

  @Test
  void everyRestMethodNamesACapabilityAndLiesUnderItsAddress() {
    for (Class<?> resource : subject.classes()) {
      Path path = resource.getAnnotation(Path.class);
      if (path != null) {
        assertThat(path.value()).matches("/?plugins/" + subject.id() + "(/.*)?");
        Stream.of(resource.getMethods())
            .filter(PluginContract::answersRequests)
            .forEach(
                method ->
                    assertThat(capabilities()).as(method.toString()).contains(capability(method)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsTablesAreMadeFromNothingAndCarryItsName(TestDatabase.Kind kind) {
    if (!subject.hasMigrations()) {
      return;
    }
    Set<String> before;
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      before = relations(database);
    }
    try (TestDatabase database = TestDatabase.of(kind, "core", subject.id())) {
      Set<String> own = relations(database);
      own.removeAll(before);
      own.remove("flyway_" + subject.id().replace('-', '_'));
      assertThat(own).isNotEmpty().allMatch(name -> name.startsWith(subject.tablePrefix()));
    }
  }

  private static Set<String> relations(TestDatabase database) {
    Set<String> names = new TreeSet<>();
    for (String select :
        List.of(
            "select table_name from information_schema.tables where table_schema = 'public'",
            "select sequence_name from information_schema.sequences"
                + " where sequence_schema = 'public'")) {
      names.addAll(
          database.sql().list(select, row -> row.getString(1)).stream()
              .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("system_sequence"))
              .toList());
    }
    return names;
  }

  /** Its own capabilities, and those of the core. */
  private Set<String> capabilities() {
    Set<String> ids =
        subject.plugin.capabilities().stream().map(Capability::id).collect(Collectors.toSet());
    ids.addAll(CoreCapabilities.IDS);
    return ids;
  }

  private static boolean answersRequests(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static String capability(Method method) {
    RequiresCapability named = method.getAnnotation(RequiresCapability.class);
    if (named == null) {
      named = method.getDeclaringClass().getAnnotation(RequiresCapability.class);
    }
    return named == null ? null : named.value();
  }
}
