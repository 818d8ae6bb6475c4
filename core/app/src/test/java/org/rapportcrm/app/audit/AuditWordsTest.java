package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
  void rolesStandByTheirNames() {
    assertThat(words.record("role sales", PERSIAN)).isEqualTo("نقش فروش");
    assertThat(words.typed("نقش فروش", PERSIAN)).isEqualTo("role sales");
    assertThat(words.record("role gone", Locale.ENGLISH)).isEqualTo("role gone");
    Changes.Field roles = new Changes.Field("roles", null, "sales, service");
    assertThat(words.value(roles, roles.after(), Locale.ENGLISH)).isEqualTo("Sales and Service");
    assertThat(words.value(roles, roles.before(), PERSIAN)).isNull();
    assertThat(words.value(new Changes.Field("name", null, "sales"), "sales", PERSIAN))
        .isEqualTo("sales");
    assertThat(words.detail(line("role.sees", "deals own"), Locale.ENGLISH))
        .isEqualTo("Deals: Their own");
    assertThat(words.detail(line("team.added", "deals own"), Locale.ENGLISH))
        .isEqualTo("deals own");
  }

  private static AuditEntry line(String what, String detail) {
    return new AuditEntry(1, Instant.EPOCH, "Sara", what, "role sales", detail, List.of(), null);
  }

  @Test
  void actionsToChooseStandInTheOrderOfTheAlphabet() {
    assertThat(words.choices(Locale.ENGLISH))
        .extracting("label")
        .containsSubsequence("A backup was taken", "A change was undone");
  }
}
