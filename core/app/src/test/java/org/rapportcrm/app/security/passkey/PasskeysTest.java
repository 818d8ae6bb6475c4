package org.rapportcrm.app.security.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.app.security.passkey.PasskeyWorld.PLACE;
import static org.rapportcrm.app.security.passkey.PasskeyWorld.SARA;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.testkit.TestDatabase;

class PasskeysTest {

  private static void refuses(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(ProblemException.class)
        .satisfies(
            problem ->
                assertThat(((ProblemException) problem).errors())
                    .singleElement()
                    .matches(error -> error.message().equals(key), "says " + key));
  }

  @ParameterizedTest
  @EnumSource
  void whatADeviceMadeIsKeptUnderItsName(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "  گوشی سارا ");
      assertThat(world.passkeys.of(SARA))
          .singleElement()
          .matches(one -> one.name().equals("گوشی سارا"))
          .matches(one -> one.place().equals("crm.example.org"))
          .matches(one -> one.lastUsed() == null && one.warnedAt() == null && !one.synced());
      assertThat(world.news).containsExactly("50 added گوشی سارا");
      DeviceOfTests laptop = world.device(SARA, "laptop");
      assertThat(laptop.handle).as("one handle for one person").isEqualTo(phone.handle);
      long first = world.passkeys.of(SARA).get(0).id();
      world.passkeys.rename(SARA, first, "phone");
      assertThat(world.passkeys.of(SARA)).extracting(Passkey::name).contains("phone");
      refuses("input.missing", () -> world.passkeys.rename(SARA, first, " "));
      assertThatThrownBy(() -> world.passkeys.rename(world.another(), first, "mine"))
          .as("of somebody else")
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherAnswerThanWasAskedForIsNotKept(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      Identity sara = world.browser(SARA);
      DeviceOfTests elsewhere = new DeviceOfTests(new Place(PLACE.id(), "https://evil.example"));
      refuses("passkeys.refused", () -> world.make(elsewhere, sara, "a"));
      DeviceOfTests careless = new DeviceOfTests(PLACE);
      careless.recognises = false;
      refuses("passkeys.refused", () -> world.make(careless, sara, "b"));
      String answer =
          new DeviceOfTests(PLACE)
              .make(world.passkeys.question(SARA, PLACE, "x", RandomToken.make("")));
      byte[] other = PasskeyWorld.bytes(RandomToken.make(""));
      refuses("passkeys.refused", () -> world.passkeys.add(sara, "c", answer, PLACE, other));
      refuses("passkeys.refused", () -> world.passkeys.add(sara, "d", "{}", PLACE, other));
      assertThat(world.passkeys.of(SARA)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyIsKeptOnceAndTwentyOfOnePerson(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      Identity reza = world.browser(world.another());
      refuses("passkeys.known", () -> world.make(phone, reza, "stolen"));
      String question = world.passkeys.question(SARA, PLACE, "x", "AAAA");
      assertThat(question).contains("excludeCredentials").contains(text(phone));
      for (int i = 1; i < Passkeys.MOST; i++) {
        world.device(SARA, "key " + i);
      }
      refuses("passkeys.tooMany", () -> world.device(SARA, "one more"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasOneMakesNoOtherByAPasswordAloneWhereMoreIsAsked(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      world.door.settings.put("core", StrongRoles.SETTING, "sales");
      assertThat(world.passkeys.isAskedFirst(world.browser(SARA))).isFalse();
      world.device(SARA, "phone");
      assertThat(world.passkeys.isAskedFirst(world.browser(SARA))).isTrue();
      refuses("passkeys.first", () -> world.device(SARA, "of the thief"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void removingSignsOutWhatPasskeysOpened(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      assertThat(world.enter(phone)).isEqualTo(Outcome.WELCOME);
      phone.count++;
      Identity here = world.door.signIns.find(world.answer(phone).secret()).orElseThrow();
      world.passkeys.remove(SARA, world.passkeys.of(SARA).get(0).id(), here.signIn());
      assertThat(world.door.signIns.of(SARA))
          .filteredOn(browser -> browser.how().equals("passkey"))
          .singleElement()
          .matches(browser -> browser.id() == here.signIn(), "this one stays");
      assertThat(world.door.signIns.of(SARA)).as("passwords are not concerned").hasSize(2);
      assertThat(world.news).contains("50 removed phone");
      assertThatThrownBy(() -> world.passkeys.remove(SARA, 1, null))
          .isInstanceOf(ProblemException.class);
    }
  }

  private static String text(DeviceOfTests device) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(device.id);
  }
}
