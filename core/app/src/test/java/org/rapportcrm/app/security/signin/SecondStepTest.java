package org.rapportcrm.app.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.Verdict;
import org.rapportcrm.app.security.factor.AppOfTests;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.testkit.TestDatabase;

class SecondStepTest {

  private static final String HERE = "1.1.1.1";

  private static AppOfTests app(SignInWorld world) {
    return new AppOfTests(world.factors.begin(50), world.clock);
  }

  private static List<String> turnOn(SignInWorld world, AppOfTests app) {
    return world.factors.confirm(50, app.code()).orElseThrow();
  }

  private static String step(SignInWorld world) {
    SignIn.Result result = world.enter("sara@example.org", SignInWorld.RIGHT, HERE);
    assertThat(result.outcome()).isEqualTo(Outcome.CODE);
    return result.secret();
  }

  private static Outcome code(SignInWorld world, String step, String code) {
    return world.step.enter(step, code, HERE, "a browser").outcome();
  }

  @ParameterizedTest
  @EnumSource
  void anAppProtectsNothingBeforeItsFirstCode(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      AppOfTests app = app(world);
      assertThat(world.factors.begin(50)).as("shown twice").isEqualTo(app.secret());
      assertThat(world.factors.confirm(50, "000000")).isEmpty();
      assertThat(world.enter("sara@example.org", SignInWorld.RIGHT, HERE).outcome())
          .isEqualTo(Outcome.WELCOME);
      turnOn(world, app);
      assertThat(step(world)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCodeOpensOnceAndTheBrowserCountsAsStrong(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      AppOfTests app = app(world);
      turnOn(world, app);
      String step = step(world);
      assertThat(world.signIns.find(step)).as("the step's secret opens nothing").isEmpty();
      assertThat(code(world, step, app.code())).as("used at set-up").isEqualTo(Outcome.WRONG);
      world.pass(Duration.ofSeconds(30));
      SignIn.Result in = world.step.enter(step, app.code(), HERE, "a browser");
      assertThat(in.outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(world.signIns.find(in.secret())).isPresent();
      assertThat(world.signIns.of(50)).first().matches(SignIns.Browser::strong);
      assertThat(code(world, step, app.code())).as("the step is taken").isEqualTo(Outcome.OVER);
      assertThat(code(world, step(world), app.code())).as("a replay").isEqualTo(Outcome.WRONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRecoveryCodeOpensOnce(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      List<String> codes = turnOn(world, app(world));
      String typed = codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
      assertThat(code(world, step(world), typed)).isEqualTo(Outcome.WELCOME);
      assertThat(code(world, step(world), codes.get(3))).isEqualTo(Outcome.WRONG);
      assertThat(world.factors.codesLeft(50)).isEqualTo(9);
      List<String> fresh = world.factors.newCodes(50);
      assertThat(code(world, step(world), codes.get(4))).isEqualTo(Outcome.WRONG);
      assertThat(code(world, step(world), fresh.get(0))).isEqualTo(Outcome.WELCOME);
      assertThat(
              world.sql.number(
                  "select count(*) from recovery_code where code_hash like ?", codes.get(0) + "%"))
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void fiveWrongCodesEndTheStepAndTenMakeThePersonWait(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      AppOfTests app = app(world);
      turnOn(world, app);
      String step = step(world);
      for (int i = 0; i < 5; i++) {
        assertThat(code(world, step, "000000")).isEqualTo(Outcome.WRONG);
      }
      assertThat(code(world, step, "000000")).isEqualTo(Outcome.OVER);
      String second = step(world);
      for (int i = 0; i < 5; i++) {
        assertThat(code(world, second, "000000")).isEqualTo(Outcome.WRONG);
      }
      world.pass(Duration.ofSeconds(30));
      assertThat(code(world, step(world), app.code())).isEqualTo(Outcome.WAIT);
      world.pass(SignInThrottle.WINDOW.plusSeconds(1));
      assertThat(code(world, step(world), app.code())).isEqualTo(Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenMinutesAfterThePasswordTheStepIsOver(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      AppOfTests app = app(world);
      turnOn(world, app);
      String step = step(world);
      world.pass(SecondStep.LIFE.plusSeconds(1));
      assertThat(world.step.isOpen(step)).isFalse();
      assertThat(code(world, step, app.code())).isEqualTo(Outcome.OVER);
      assertThat(world.step.purge()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoleThatAsksForMoreLetsNobodyInHalf(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      String secret = world.enter("sara@example.org", SignInWorld.RIGHT, HERE).secret();
      world.settings.put("core", StrongRoles.SETTING, "administrator,viewer");
      Identity half = world.signIns.find(secret).orElseThrow();
      assertThat(half.half()).isTrue();
      assertThat(half.may("contacts.read")).isFalse();
      assertThat(half.verdict("contacts.read", "GET")).isEqualTo(Verdict.HALF);
      world.signIns.strengthen(half.signIn());
      assertThat(world.signIns.find(secret).orElseThrow().may("contacts.read")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecretOfAnotherInstallationsKeyProvesNothing(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      AppOfTests app = app(world);
      turnOn(world, app);
      String locked =
          world
              .sql
              .first("select secret from second_factor where user_id = 50", r -> r.getString(1))
              .orElseThrow();
      assertThat(locked).doesNotContain(app.secret());
      assertThat(new SecretBox(new SecretKey("another")).open("second-factor", "50", locked))
          .isEmpty();
      assertThat(new SecretBox(world.key).open("second-factor", "51", locked))
          .as("in another person's place")
          .isEmpty();
    }
  }
}
