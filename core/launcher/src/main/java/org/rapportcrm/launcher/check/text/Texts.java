package org.rapportcrm.launcher.check.text;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.manifest.PluginManifest;

/** Texts are there in all three languages, and none of them is a text of somebody else. */
public final class Texts implements Check {
  private static final Rule MALFORMED =
      Rule.error(
              "texts.malformed",
              "A bundle of texts is no properties file.",
              "Write key=text lines in UTF-8.")
          .says("{0} is malformed: {1}.");
  private static final Rule FOREIGN =
      Rule.error(
              "texts.foreign-key",
              "A text's key does not begin with the plugin's id, so it could replace one of Rapport's.",
              "Begin every key with <id> and a dot.")
          .says("The key {0} does not begin with {1}.");
  private static final Rule MISSING =
      Rule.warning(
              "texts.missing",
              "A text is not there in English, Arabic or Persian.",
              "Write it into messages.properties, messages_ar.properties and messages_fa.properties in"
                  + " META-INF/rapport/<id>/.")
          .says("The text {0} is not in messages{1}.properties.");

  private static final List<String> LANGUAGES = List.of("", "_ar", "_fa");

  @Override
  public List<Rule> rules() {
    return List.of(MALFORMED, FOREIGN, MISSING);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    if (!subject.hasId()) {
      return;
    }
    Set<String> wanted = new TreeSet<>(namedByTheManifest(subject));
    for (String language : LANGUAGES) {
      wanted.addAll(keys(subject, language, findings));
    }
    for (String language : LANGUAGES) {
      Set<String> there = keys(subject, language, new Findings());
      for (String key : wanted) {
        if (!there.contains(key)) {
          findings.add(MISSING, file(subject, language), key, language);
        }
      }
    }
  }

  private static Set<String> namedByTheManifest(Subject subject) {
    Set<String> keys = new TreeSet<>();
    subject
        .manifest()
        .manifest()
        .ifPresent(
            (PluginManifest manifest) ->
                List.of(manifest.name(), manifest.description()).stream()
                    .filter(key -> key.startsWith(subject.id() + "."))
                    .forEach(keys::add));
    return keys;
  }

  private static Set<String> keys(Subject subject, String language, Findings findings) {
    String file = file(subject, language);
    try {
      Optional<Properties> texts = subject.jar().properties(file);
      Set<String> keys = texts.map(Properties::stringPropertyNames).orElse(Set.of());
      keys.stream()
          .filter(key -> !key.startsWith(subject.id() + "."))
          .forEach(key -> findings.add(FOREIGN, file, key, subject.id()));
      return keys;
    } catch (IllegalArgumentException e) {
      findings.add(MALFORMED, file, file, e.getMessage());
      return Set.of();
    }
  }

  private static String file(Subject subject, String language) {
    return subject.folder() + "messages" + language + ".properties";
  }
}
