package org.rapportcrm.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  private static final AuditLabels LABELS =
      new AuditLabels() {
        @Override
        public Optional<String> capability(String id) {
          return Optional.of(id).filter("users.manage"::equals).map(x -> "security.users");
        }

        @Override
        public Optional<String> setting(String owner, String name) {
          return Optional.of(owner + "/" + name)
              .filter("core/colour"::equals)
              .map(x -> "contacts.title");
        }
      };

  private final AuditWords words = new AuditWords(new BundleMessages(), LABELS);
  private final AuditDetails english =
      words.details(Locale.ENGLISH, record -> record.equals("user 54") ? "Sara" : null);

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
    assertThat(english.value(roles, roles.after())).isEqualTo("Sales and Service");
    assertThat(english.value(roles, roles.before())).isNull();
    assertThat(english.value(new Changes.Field("name", null, "sales"), "sales")).isEqualTo("sales");
    assertThat(english.of(line("role.sees", "deals own"))).isEqualTo("Deals: Their own");
    assertThat(english.of(line("tag.renamed", "deals own"))).isEqualTo("deals own");
  }

  @Test
  void detailsAreReadInWords() {
    assertThat(english.of(line("team.changed", "South, sales, [54, 55]")))
        .isEqualTo("South; works in: Sales; members: Sara and user 55");
    assertThat(english.of(line("team.added", "A, b, sales, []")))
        .isEqualTo("A, b; works in: Sales; without members");
    assertThat(english.of(line("act.undone", "duplicates.contact")))
        .isEqualTo("Two contacts were found to be two people");
    assertThat(english.of(line("act.undone", "gone.kind"))).isEqualTo("gone.kind");
    assertThat(english.of(line("role.granted", "users.manage"))).isEqualTo("Users");
    assertThat(english.of(line("role.granted", "gone.right"))).isEqualTo("gone.right");
    assertThat(english.of(line("user.inherited", "by user 54: contacts 3000, deals 0, views 1")))
        .isEqualTo("To Sara: Contacts 3,000 and Saved views 1");
    assertThat(english.of(line("user.inherited", "by nobody: contacts 3")))
        .isEqualTo("To nobody: Contacts 3");
    assertThat(english.of(line("user.inherited", "by user 54: contacts 0, views 0")))
        .isEqualTo("Nothing belonged to them");
    assertThat(english.of(line("signIn.opened", "with a recovery code")))
        .isEqualTo("With a recovery code");
    assertThat(words.details(PERSIAN, record -> null).of(line("contact.merged", "contact 7")))
        .isEqualTo("مخاطب 7");
    assertThat(english.of(line("token.made", "token 1 shop, cart, scope admin")))
        .isEqualTo("Number 1, “shop, cart”: Everything you may");
    assertThat(english.of(line("backup.taken", "59717 rows"))).isEqualTo("59,717 rows");
    assertThat(english.of(line("signIn.opened", null))).isNull();
  }

  @Test
  void fieldsAndTheirValuesAreReadInWords() {
    Changes.Field stage = new Changes.Field("lifeStage", "lead", "vip");
    assertThat(english.field(line("contact.changed", null), stage)).isEqualTo("Life stage");
    assertThat(english.value(stage, "vip")).isEqualTo("VIP");
    Changes.Field active = new Changes.Field("active", "true", "false");
    assertThat(english.field(line("user.changed", null), active)).isEqualTo("May sign in");
    assertThat(english.value(active, "false")).isEqualTo("No");
    assertThat(english.value(new Changes.Field("language", "en", "fa"), "fa")).isEqualTo("Persian");
    Changes.Field owner = new Changes.Field("ownerId", null, "54");
    assertThat(english.field(line("contact.changed", null), owner)).isEqualTo("Owner");
    assertThat(english.value(owner, "54")).isEqualTo("Sara");
    AuditEntry settings =
        new AuditEntry(1, Instant.EPOCH, "Sara", "settings.changed", "core", null, List.of(), null);
    assertThat(english.field(settings, new Changes.Field("colour", "a", "b")))
        .isEqualTo("Contacts");
    assertThat(english.field(settings, new Changes.Field("gone", "a", "b"))).isEqualTo("gone");
  }

  @Test
  void recordsThatALineMentionsAreLookedUp() {
    assertThat(AuditDetails.mentioned(line("team.changed", "South, sales, [54, 55]")))
        .containsExactly("user 54", "user 55");
    assertThat(AuditDetails.mentioned(line("user.inherited", "by user 9: contacts 3")))
        .containsExactly("user 9");
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
