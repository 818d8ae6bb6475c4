package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;

/** What the contract asks of texts. */
final class PluginTexts {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private static final Object[] NUMBERS = {3, 4, 5, 6};

  private final PluginUnderTest subject;
  private final Properties english;

  PluginTexts(PluginUnderTest subject) {
    this.subject = subject;
    this.english = subject.texts("");
  }

  /** The same keys in each language, none blank, no argument that English does not have. */
  void areComplete(String language) {
    Properties other = subject.texts("_" + language);
    assertThat(keys(other)).as("keys in " + language).isEqualTo(keys(english));
    for (String key : keys(english)) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .isSubsetOf(arguments(english.getProperty(key)));
    }
  }

  /** Every pattern is one, and fills. */
  void canBeFilled(Locale locale) {
    boolean isEnglish = locale.equals(Locale.ENGLISH);
    Properties texts = isEnglish ? english : subject.texts("_" + locale.getLanguage());
    for (String key : keys(texts)) {
      String text = texts.getProperty(key);
      if (!arguments(text).isEmpty()) {
        assertThat(new MessageFormat(text, locale).format(NUMBERS))
            .as(key)
            .doesNotContain("{")
            .doesNotContain("#");
      }
    }
  }

  /** Each key lies in the plugin's namespace. */
  void areItsOwn() {
    assertThat(keys(english)).allMatch(key -> key.startsWith(subject.id() + "."));
  }

  /** All that the table of contents and the manifest name is there. */
  void areThereForAllItContributes() {
    RapportPlugin plugin = subject.plugin;
    Stream.of(
            Stream.of(subject.manifest.getProperty("name")),
            Stream.of(subject.manifest.getProperty("description")),
            plugin.menu().stream().map(entry -> entry.labelKey()),
            plugin.pages().stream().map(page -> page.titleKey()),
            plugin.contactTabs().stream().map(tab -> tab.labelKey()),
            plugin.dashboardWidgets().stream().map(widget -> widget.titleKey()),
            plugin.bulkActions().stream().map(action -> action.labelKey()),
            plugin.segmentCriteria().stream().map(criterion -> criterion.labelKey()),
            plugin.mergeTags().stream().map(tag -> tag.labelKey()),
            plugin.messageBlocks().stream().map(block -> block.labelKey()),
            plugin.timelineKinds().stream().map(kind -> kind.labelKey()),
            plugin.settings().settings().stream().map(setting -> setting.labelKey()),
            plugin.userSettings().settings().stream().map(setting -> setting.labelKey()),
            plugin.capabilities().stream().map(capability -> capability.labelKey()),
            plugin.jobs().stream().map(job -> job.labelKey()))
        .flatMap(keys -> keys)
        .filter(key -> key.startsWith(subject.id() + "."))
        .forEach(key -> assertThat(english.getProperty(key)).as(key).isNotBlank());
  }

  private static Set<String> keys(Properties texts) {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
