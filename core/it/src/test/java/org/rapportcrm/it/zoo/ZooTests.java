package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.testkit.TestDatabase;

/** What becomes of each member of the zoo, in one running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class ZooTests {
  /** A call of theirs may come back, and be counted, long after they were switched off. */
  private static final String[] LATE = {Slowpoke.ID, Misbehaver.ENDLESS_LOOP.id()};

  private final TestDatabase.Kind kind;
  private Zoo zoo;

  ZooTests(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void openTheZoo() {
    zoo = new Zoo(kind);
  }

  @AfterAll
  void closeTheZoo() {
    if (zoo != null) {
      zoo.close();
    }
  }

  @Order(1)
  @ParameterizedTest
  @EnumSource
  void aJarThatIsNotFitIsRefusedBeforeAnythingOfItRuns(RefusedJar member, @TempDir Path jars)
      throws IOException {
    Path jar = member.write(jars);
    Map<String, String> before = zoo.othersThan();
    Set<String> files = zoo.files();
    Set<String> tables = zoo.tables();

    Answer answer = Patience.with(member.name(), () -> zoo.admin().upload("/api/v1/plugins", jar));

    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    JsonObject error = error(answer, member);
    assertThat(error.getString("message")).contains(member.words);
    assertThat(error.getString("remedy")).isNotBlank();
    assertThat(zoo.upload(jar)).contains(member.seen(error.getString("remedy")));
    assertThat(zoo.othersThan()).isEqualTo(before);
    assertThat(zoo.files()).isEqualTo(files);
    assertThat(zoo.tables()).isEqualTo(tables);
    zoo.othersAnswer();
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("members")
  void whatFailsWhereItIsCalledIsPausedAndNobodyElseNotices(Member member) {
    zoo.activate(member.id());
    Map<String, String> before = zoo.othersThan(LATE);

    isPaused(member.id(), member.words(), () -> member.poke(zoo));

    Map<String, String> after = zoo.othersThan(LATE);
    before.remove(member.id());
    after.remove(member.id());
    assertThat(after).isEqualTo(before);
    Instant begun = Instant.now();
    zoo.othersAnswer();
    zoo.figures()
        .note(
            "two answers and a page beside " + member.id(), Duration.between(begun, Instant.now()));
    zoo.deactivate(member.id());
  }

  static Stream<Member> members() {
    return Stream.concat(Stream.of(Misbehaver.values()), Stream.of(RecordSpoiler.values()));
  }

  @Order(2)
  @Test
  void whatIsSlowInEverythingKeepsNobodyWaiting() {
    zoo.set("plugins.breaker.strikes", "1000");
    zoo.activate(Slowpoke.ID);

    Slowpoke.pokeAll(zoo);

    JsonObject health =
        Patience.with(
            "health", () -> zoo.admin().get("/api/v1/plugins/" + Slowpoke.ID + "/health"));
    assertThat(
            health.getJsonArray("spent").getValuesAs(JsonObject.class).stream()
                .filter(spent -> spent.getInt("late") > 0)
                .map(spent -> spent.getString("kind")))
        .containsAll(Slowpoke.KINDS);
    assertThat(health.getJsonArray("failures").toString()).contains(Slowpoke.ID + ".job");
    zoo.set("plugins.breaker.strikes", "5");
    isPaused(Slowpoke.ID, "not back after", () -> zoo.open("/console/tags"));
    zoo.othersAnswer();
    zoo.deactivate(Slowpoke.ID);
  }

  /** Does something until the plugin is paused, which its card tells with the reason. */
  private void isPaused(String plugin, String words, Runnable poke) {
    JsonObject paused =
        Zoo.await(
            plugin + " is paused",
            Duration.ofMinutes(2),
            () -> {
              poke.run();
              JsonObject now = zoo.plugin(plugin);
              return now.getString("state").equals("failed") ? now : null;
            });
    assertThat(paused.getString("reason")).contains(words);
    assertThat(paused.isNull("pausedAt")).isFalse();
    assertThat(zoo.card(plugin)).contains(words);
  }

  @Order(3)
  @ParameterizedTest
  @EnumSource
  void aBadUpgradeLeavesTheGoodVersionRunning(BadUpgrade member, @TempDir Path jars) {
    zoo.activate(BadUpgrade.ID);
    Map<String, String> before = zoo.othersThan(LATE);
    Set<String> tables = zoo.tables();
    JsonObject rows = zoo.admin().post("/api/plugins/zoo/rows", "{}");
    Path jar = member.write(jars);

    Instant begun = Instant.now();
    String said = zoo.changes().install(jar, member.waitedFor());
    zoo.figures()
        .note(
            "back after " + member.title(),
            Duration.between(begun, Instant.now()).minus(member.waitedFor()));

    assertThat(said).contains(member.words);
    assertThat(zoo.admin().get("/api/plugins/zoo/rows")).isEqualTo(rows);
    assertThat(zoo.othersThan(LATE)).isEqualTo(before);
    assertThat(zoo.tables()).isEqualTo(tables);
    zoo.othersAnswer();
  }

  @Order(4)
  @Test
  void scriptsInNamesAreShownAsText() {
    List<String> ran = new ArrayList<>();
    zoo.console().onDialog(dialog -> ran.add(dialog.message()));
    zoo.activate(Oddity.SCRIPT);

    assertThat(zoo.card(Oddity.SCRIPT)).contains(Oddity.NAME, Oddity.DESCRIPTION, "<b onmouseover");
    zoo.open("/plugins/zoo-script/view");
    assertThat(zoo.console().locator("body").innerText()).contains(Oddity.NAME);
    assertThat(ran).isEmpty();
    zoo.deactivate(Oddity.SCRIPT);
  }

  @Order(5)
  @Test
  void whatThrowsWhenItIsSwitchedOnStaysOffAndTheReasonIsSeen() {
    Map<String, String> before = zoo.othersThan();
    zoo.open("/console/plugins");

    Page page = zoo.console();
    page.waitForNavigation(
        () -> page.locator("button[value='activate:" + Oddity.UNWILLING + "']").click());

    assertThat(page.locator("body").innerText()).contains(Oddity.WHY);
    assertThat(zoo.othersThan()).isEqualTo(before);
    zoo.othersAnswer();
  }

  @Order(5)
  @Test
  void fortySettingsOfEveryTypeHaveAPageThatCanBeSaved() {
    zoo.activate(Oddity.SETTINGS);
    zoo.open("/console/settings/" + Oddity.SETTINGS);

    Page page = zoo.console();
    for (int i = 0; i < Oddity.HOW_MANY; i++) {
      assertThat(page.locator("main").innerText()).contains("Setting number " + i);
    }
    page.waitForNavigation(() -> page.locator("main form [type=submit]").last().click());
    assertThat(page.locator("main").innerText()).contains("Setting number 39");
    whatOneSetsForOneselfHasAPageOfItsOwn(page);
    zoo.othersAnswer();
    zoo.deactivate(Oddity.SETTINGS);
  }

  private void whatOneSetsForOneselfHasAPageOfItsOwn(Page page) {
    zoo.open("/console/profile");
    page.waitForNavigation(() -> page.locator("a.tab[href$='/own-settings']").click());
    assertThat(page.getByLabel("My number").inputValue()).isEqualTo("7");
    assertThat(page.getByLabel("My key").inputValue()).isEmpty();
  }

  @Order(6)
  @Test
  void twoFilesWithTheSameIdRunNeither() {
    assertThat(zoo.plugin(Oddity.TWIN).getString("state")).isEqualTo("incompatible");
    assertThat(zoo.card(Oddity.TWIN)).contains("zoo-twin-1.0.0.jar", "zoo-twin-1.0.1.jar");
  }

  @Order(7)
  @Test
  void aJarThatWasPutIntoTheHomeIsCheckedToo() {
    assertThat(zoo.plugin(Oddity.LOGIN).getString("state")).isEqualTo("incompatible");
    assertThat(zoo.card(Oddity.LOGIN)).contains("WebFilter");
    assertThat(zoo.stranger().ask("GET", "/login", null).body())
        .contains("password")
        .doesNotContain("give me your password");
  }

  @Order(8)
  @Test
  void aPluginThatStartsThreadsIsToldInThePlan(@TempDir Path jars) {
    assertThat(zoo.upload(Oddity.threads(jars)))
        .contains("java.lang.Thread.new", "code.thread", "Work in the background is a job");
  }

  @Order(9)
  @Test
  void personalDataThatAPluginDoesNotGiveOutIsToldAndNobodyIsErasedInPart() {
    long person = zoo.newContact();
    String path = "/api/v1/contacts/" + person;

    for (Answer answer :
        List.of(
            zoo.admin().ask("GET", path + "/export", null),
            zoo.admin().ask("POST", path + "/erase", "{}"))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains(Diary.ID, Diary.WORDS);
    }
    assertThat(zoo.admin().get(path).getString("firstName")).isEqualTo("Anna");
    zoo.open("/console/contact/" + person);
  }

  @Order(9)
  @Test
  void threadsThatAPluginLeavesRunningAreNamed() {
    assertThat(zoo.card(Diary.ID)).contains(Diary.DEAF, Diary.WAITING);
  }

  /** Removed in vain, while another does not even end, then for good; meanwhile visitors come. */
  @Order(10)
  @Test
  void dataIsPurgedWhenTheRemovalIsCertainAndVisitorsAreToldToComeBack() throws IOException {
    Path holding = Files.createFile(zoo.home().resolve(Diary.HOLDING));
    assertThat(zoo.tables()).contains("zoo_diary_page");

    try (Visitor reader = zoo.visitor("/login");
        Visitor program = zoo.visitor("/api/v1/contacts")) {
      zoo.changes().purge(Diary.ID);
      JsonObject failed = zoo.changes().endOfChange(Zoo.LONGEST_DEPLOY.plusSeconds(4));

      assertThat(failed.getString("state")).as(failed.toString()).isEqualTo("failed");
      assertThat(failed.getString("reason")).isNotBlank();
      assertThat(zoo.home().resolve("logs/rapport.log"))
          .as("who does not end is given up")
          .content()
          .contains("The application did not end within", "Ivy.end");
      assertThat(zoo.home().resolve(Diary.SEEN)).doesNotExist();
      assertThat(zoo.tables()).contains("zoo_diary_page");
      assertThat(zoo.plugin(Diary.ID).getString("state")).isNotEqualTo("incompatible");
      zoo.othersAnswer();

      Files.delete(holding);
      StepsOnScreen steps = new StepsOnScreen(zoo);
      zoo.changes().purge(Diary.ID);
      steps.follow();
      JsonObject done = zoo.changes().endOfChange(Duration.ZERO);

      assertThat(steps.seen()).as("shown as they happen").contains("undeploy", "deploy");
      assertThat(done.getString("state")).as(done.toString()).isEqualTo("done");
      assertThat(zoo.home().resolve(Diary.SEEN)).hasContent("1");
      assertThat(zoo.tables()).noneMatch(table -> table.contains("diary"));
      isToldToComeBack(reader, "text/html;charset=UTF-8 2 <!DOCTYPE html>", "200");
      isToldToComeBack(program, "application/problem+json 2 {", "401");
    }
    zoo.admin().get("/api/v1/contacts/" + zoo.contact() + "/export");
    zoo.open("/console/plugins");
    assertThat(zoo.console().locator("#left-threads").innerText())
        .contains(Diary.ID + ": " + Diary.DEAF)
        .doesNotContain(Diary.WAITING);
  }

  /** Nobody was refused, nobody saw an error, and nobody was left without a word. */
  private void isToldToComeBack(Visitor visitor, String words, String good) {
    assertThat(visitor.answers()).containsOnlyKeys(good, "503");
    assertThat(visitor.away()).allSatisfy(answer -> assertThat(answer).startsWith(words));
    zoo.figures().note("without an answer during a change", visitor.gap());
  }

  /** The finding; of a file without a byte REST tells that the field is empty. */
  private static JsonObject error(Answer answer, RefusedJar member) {
    String field = member == RefusedJar.EMPTY ? "file" : member.finding;
    return answer.json().getJsonArray("errors").stream()
        .map(JsonValue::asJsonObject)
        .filter(error -> error.getString("field").equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError(field + " is not in " + answer.body()));
  }
}
