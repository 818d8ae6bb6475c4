package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.text.BundleMessages;

class AuditWordsTest {

  /** A call that writes a line, up to the code of what was done. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "audit\\s*\\.(?:record|recordAs|changed)\\([^;\"]*?\"([a-zA-Z]+\\.[a-zA-Z]+)\"");

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final AuditWords words = new AuditWords(new BundleMessages());

  @Test
  void everyActionThatIsRecordedHasWords() throws IOException {
    List<String> wordless = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher call = WRITTEN.matcher(Files.readString(source));
        while (call.find()) {
          if (words.what(call.group(1), Locale.ENGLISH).equals(call.group(1))) {
            wordless.add(call.group(1));
          }
        }
      }
    }
    assertThat(wordless).as("keys audit.what.… that audit*.properties lack").isEmpty();
  }

  /** The kind of what it was done to is the third text of a call at most. */
  private static final Pattern DONE_TO =
      Pattern.compile(
          "audit\\s*\\.(?:record|recordAs|changed)\\([^;]*?"
              + "\"[a-zA-Z]+\\.[a-zA-Z-]+\"\\s*,\\s*\"([a-zA-Z]+) ?\"");

  @Test
  void everyKindOfRecordHasAWord() throws IOException {
    List<String> wordless = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        Matcher call = DONE_TO.matcher(Files.readString(source));
        while (call.find()) {
          if (words.record(call.group(1), Locale.ENGLISH).equals(call.group(1))
              && words.record(call.group(1), PERSIAN).equals(call.group(1))) {
            wordless.add(call.group(1) + " in " + source);
          }
        }
      }
    }
    assertThat(wordless).as("keys audit.kind.… that audit*.properties lack").isEmpty();
  }

  @Test
  void anActionIsReadInTheReadersLanguage() {
    assertThat(words.what("user.added", PERSIAN)).isEqualTo("کاربری افزوده شد");
    assertThat(words.what("gone.done", PERSIAN)).isEqualTo("gone.done");
  }

  @Test
  void aRecordIsNamedInWordsAndFoundByThem() {
    assertThat(words.record("contact 5", PERSIAN)).isEqualTo("مخاطب 5");
    assertThat(words.typed("مخاطب 5", PERSIAN)).isEqualTo("contact 5");
    assertThat(words.typed("contact 5", PERSIAN)).isEqualTo("contact 5");
    assertThat(words.typed(" Custom field deal.size ", Locale.ENGLISH))
        .isEqualTo("field deal.size");
  }

  @Test
  void actionsToChooseStandInTheOrderOfTheAlphabet() {
    assertThat(words.choices(Locale.ENGLISH))
        .extracting("label")
        .containsSubsequence("A backup was taken", "A change was undone");
  }
}
