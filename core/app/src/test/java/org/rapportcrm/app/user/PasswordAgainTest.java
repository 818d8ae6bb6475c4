package org.rapportcrm.app.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.signin.SignInThrottle;
import org.rapportcrm.app.security.signin.SignInWorld;
import org.rapportcrm.app.security.signin.Way;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class PasswordAgainTest {

  private static final class Known extends Users {
    @Override
    public boolean isPassword(long id, String given) {
      return id == 50 && SignInWorld.RIGHT.equals(given);
    }
  }

  private static PasswordAgain again(SignInWorld world) {
    return new PasswordAgain(
        new Known(),
        world.signIns,
        world.throttle,
        new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount()));
  }

  private static Identity sara(SignInWorld world, Way way) {
    return world
        .signIns
        .find(world.signIns.open(50, "1.1.1.1", "a browser", way))
        .orElseThrow()
        .from("1.1.1.1");
  }

  private static void refuses(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.errors().get(0).message()).isEqualTo(key));
  }

  @ParameterizedTest
  @EnumSource
  void whoCameByItIsAskedAndWaitsAfterTenWrongOnes(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      PasswordAgain again = again(world);
      Identity sara = sara(world, Way.password());
      assertThat(again.isAskedOf(sara)).isTrue();
      refuses("security.password.wrong", () -> again.require(sara, null));
      assertThatCode(() -> again.require(sara, SignInWorld.RIGHT)).doesNotThrowAnyException();
      for (int i = 1; i < SignInThrottle.PER_ACCOUNT; i++) {
        refuses("security.password.wrong", () -> again.require(sara, "wrong"));
      }
      refuses("signin.wait.again", () -> again.require(sara, SignInWorld.RIGHT));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoCameOtherwiseOrAMomentAgoIsNotAsked(TestDatabase.Kind kind) {
    try (SignInWorld world = new SignInWorld(kind)) {
      PasswordAgain again = again(world);
      Identity byPasskey = sara(world, new Way(Way.PASSKEY, true, null));
      assertThat(again.isAskedOf(byPasskey)).isFalse();
      assertThatCode(() -> again.require(byPasskey, null)).doesNotThrowAnyException();
      world.settings.put("core", StrongRoles.SETTING, "sales");
      assertThat(again.isAskedOf(sara(world, Way.password()))).as("half in").isFalse();
    }
  }
}
