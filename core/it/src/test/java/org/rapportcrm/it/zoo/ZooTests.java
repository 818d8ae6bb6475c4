package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.testkit.TestDatabase;

/** What becomes of each member of the zoo, in one running program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class ZooTests {
  /** A call of theirs may come back, and be counted, long after they were switched off. */
  private static final String[] LATE = {Misbehaver.SLOW.id(), Misbehaver.ENDLESS_LOOP.id()};

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
  @EnumSource
  void whatFailsWhereItIsCalledIsPausedAndNobodyElseNotices(Misbehaver member) {
    zoo.activate(member.id());
    Map<String, String> before = zoo.othersThan(member.id());

    JsonObject paused =
        Zoo.await(
            member.id() + " is paused",
            Duration.ofSeconds(40),
            () -> {
              member.poke(zoo);
              JsonObject now = zoo.plugin(member.id());
              return now.getString("state").equals("failed") ? now : null;
            });

    assertThat(paused.getString("reason")).contains(member.words());
    assertThat(paused.isNull("pausedAt")).isFalse();
    assertThat(zoo.card(member.id())).contains(member.words());
    assertThat(zoo.othersThan(member.id())).isEqualTo(before);
    zoo.othersAnswer();
    zoo.deactivate(member.id());
  }

  @Order(3)
  @ParameterizedTest
  @EnumSource
  void aBadUpgradeLeavesTheGoodVersionRunning(BadUpgrade member, @TempDir Path jars) {
    zoo.activate(BadUpgrade.ID);
    Map<String, String> before = zoo.othersThan(LATE);
    Set<String> tables = zoo.tables();
    String rows = zoo.admin().post("/api/plugins/zoo/rows", "{}").toString();
    Path jar = member.write(jars);

    String said = zoo.change(jar);

    assertThat(said).contains(member.words);
    assertThat(zoo.admin().get("/api/plugins/zoo/rows").toString()).isEqualTo(rows);
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
  void fortySettingsOfEveryTypeHaveAPageThatCanBeSaved() {
    zoo.activate(Oddity.SETTINGS);
    zoo.open("/console/settings/" + Oddity.SETTINGS);

    Page page = zoo.console();
    for (int i = 0; i < Oddity.HOW_MANY; i++) {
      assertThat(page.locator("main").innerText()).contains("Setting number " + i);
    }
    page.waitForNavigation(() -> page.locator("main form [type=submit]").last().click());
    assertThat(page.locator("main").innerText()).contains("Setting number 39");
    zoo.othersAnswer();
    zoo.deactivate(Oddity.SETTINGS);
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
