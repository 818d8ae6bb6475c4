package org.rapportcrm.app.security.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.app.security.passkey.PasskeyWorld.HERE;
import static org.rapportcrm.app.security.passkey.PasskeyWorld.PLACE;
import static org.rapportcrm.app.security.passkey.PasskeyWorld.SARA;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.factor.AppOfTests;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.app.security.signin.SignIn.Result;
import org.rapportcrm.app.security.signin.SignInThrottle;
import org.rapportcrm.app.security.signin.SignInWorld;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.testkit.TestDatabase;

class PasskeySignInTest {

  @ParameterizedTest
  @EnumSource
  void aPasskeyOpensAndNoCodeFollows(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      AppOfTests app = new AppOfTests(world.door.factors.begin(SARA), world.door.clock);
      world.door.factors.confirm(SARA, app.code()).orElseThrow();
      world.door.settings.put("core", StrongRoles.SETTING, "sales");
      assertThat(world.door.enter("sara@example.org", SignInWorld.RIGHT, HERE).outcome())
          .isEqualTo(Outcome.CODE);
      phone.count++;
      Result in = world.answer(phone);
      assertThat(in.outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(world.door.signIns.find(in.secret()).orElseThrow().half()).isFalse();
      assertThat(world.door.signIns.of(SARA))
          .filteredOn(browser -> browser.how().equals("passkey"))
          .singleElement()
          .matches(SignIns.Browser::strong);
      assertThat(world.passkeys.of(SARA).get(0).lastUsed()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsWorthNothingForAnotherChallenge(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      phone.count++;
      String challenge = RandomToken.make("");
      String answer = phone.show(world.signIn.question(PLACE, challenge));
      assertThat(world.send(answer, null).outcome()).as("none stands").isEqualTo(Outcome.OVER);
      assertThat(world.send(answer, RandomToken.make("")).outcome()).isEqualTo(Outcome.WRONG);
      assertThat(world.refusal()).contains("challenge");
      assertThat(world.send(answer, challenge).outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(world.send(answer, challenge).outcome())
          .as("the counter stands still")
          .isEqualTo(Outcome.WRONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerForAnotherSiteOrWithoutItsOwnerIsRefused(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      phone.origin = "https://crm.example.com";
      assertThat(world.enter(phone)).isEqualTo(Outcome.WRONG);
      assertThat(world.refusal()).containsIgnoringCase("origin");
      phone.origin = PLACE.origin();
      phone.host = "example.com";
      assertThat(world.enter(phone)).isEqualTo(Outcome.WRONG);
      phone.host = PLACE.id();
      phone.recognises = false;
      assertThat(world.enter(phone)).as("anybody held it").isEqualTo(Outcome.WRONG);
      phone.recognises = true;
      assertThat(world.enter(phone)).isEqualTo(Outcome.WELCOME);
      assertThat(world.send("{\"id\":\"x\"}", "AAAA").outcome()).isEqualTo(Outcome.WRONG);
      assertThat(world.send(null, "AAAA").outcome()).isEqualTo(Outcome.WRONG);
      assertThat(world.send("x".repeat(30_000), "AAAA").outcome()).isEqualTo(Outcome.WRONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyOpensWithWhatBelongsToSomebodyElse(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      long reza = world.another();
      DeviceOfTests hers = world.device(SARA, "phone");
      DeviceOfTests his = world.device(reza, "laptop");
      DeviceOfTests thief = new DeviceOfTests(PLACE);
      System.arraycopy(hers.id, 0, thief.id, 0, hers.id.length);
      thief.handle = hers.handle;
      thief.count = 5;
      assertThat(world.enter(thief)).as("her key's name, another key").isEqualTo(Outcome.WRONG);
      his.handle = hers.handle;
      assertThat(world.enter(his)).as("his key, her handle").isEqualTo(Outcome.WRONG);
      assertThat(world.refusal()).contains("another person");
      DeviceOfTests unknown = new DeviceOfTests(PLACE);
      unknown.handle = hers.handle;
      assertThat(world.enter(unknown)).as("a key of nobody").isEqualTo(Outcome.WRONG);
      assertThat(world.enter(hers)).isEqualTo(Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCounterThatGoesBackIsRefusedAndTold(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      phone.count = 9;
      assertThat(world.answer(phone).outcome()).isEqualTo(Outcome.WELCOME);
      for (long count : new long[] {9, 8, 0}) {
        phone.count = count;
        assertThat(world.answer(phone).outcome()).as("count " + count).isEqualTo(Outcome.WRONG);
      }
      assertThat(world.refusal()).contains("went backwards");
      assertThat(world.news).contains("50 doubted phone");
      assertThat(world.passkeys.of(SARA).get(0).warnedAt()).isNotNull();
      DeviceOfTests synced = new DeviceOfTests(PLACE);
      world.make(synced, world.browser(SARA), "cloud");
      assertThat(world.answer(synced).outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(world.answer(synced).outcome()).as("it never counts").isEqualTo(Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRemovedAndWhoIsDeactivatedOpensNoMore(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      world.door.sql.update("update app_user set active = false where id = 50");
      assertThat(world.enter(phone)).isEqualTo(Outcome.WRONG);
      world.door.sql.update("update app_user set active = true where id = 50");
      assertThat(world.enter(phone)).isEqualTo(Outcome.WELCOME);
      world.passkeys.remove(SARA, world.passkeys.of(SARA).get(0).id(), null);
      assertThat(world.enter(phone)).isEqualTo(Outcome.WRONG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasToComeThroughTheProviderDoesNotComeByPasskey(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      world.door.settings.put("core", "openid.on", "true");
      world.door.settings.put("core", "openid.issuer", "https://provider.example.org");
      world.door.settings.put("core", "openid.clientId", "rapport");
      world.door.settings.put("core", "openid.only", "true");
      assertThat(world.enter(phone)).isEqualTo(Outcome.ELSEWHERE);
      world.door.sql.update("insert into user_role (user_id, role) values (50, 'administrator')");
      assertThat(world.enter(phone)).isEqualTo(Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenWrongAnswersFromOneAddressAndItWaits(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      DeviceOfTests phone = world.device(SARA, "phone");
      phone.origin = "https://crm.example.com";
      for (int i = 0; i < SignInThrottle.PER_ACCOUNT; i++) {
        assertThat(world.enter(phone)).isEqualTo(Outcome.WRONG);
      }
      phone.origin = PLACE.origin();
      assertThat(world.enter(phone)).isEqualTo(Outcome.WAIT);
      world.door.pass(SignInThrottle.WINDOW.plusSeconds(1));
      assertThat(world.enter(phone)).isEqualTo(Outcome.WELCOME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAPasswordAlonePeopleShowTheirOwnPasskeyToGoOn(TestDatabase.Kind kind) {
    try (PasskeyWorld world = new PasskeyWorld(kind)) {
      long reza = world.another();
      DeviceOfTests his = world.device(reza, "laptop");
      DeviceOfTests hers = world.device(SARA, "phone");
      world.door.settings.put("core", StrongRoles.SETTING, "sales");
      Identity half = world.browser(SARA);
      assertThat(half.half()).isTrue();
      assertThat(confirm(world, half, his)).isEqualTo(Outcome.WRONG);
      assertThat(confirm(world, half, hers)).isEqualTo(Outcome.WELCOME);
      assertThat(world.door.signIns.way(half.signIn()).orElseThrow().strong()).isTrue();
    }
  }

  private static Outcome confirm(PasskeyWorld world, Identity who, DeviceOfTests device) {
    String challenge = RandomToken.make("");
    String question = world.signIn.question(PLACE, challenge, who.userId()).orElseThrow();
    device.count++;
    return world.signIn.confirm(
        who.userId(), who.signIn(), PasskeyWorld.sent(device.show(question), challenge));
  }
}
