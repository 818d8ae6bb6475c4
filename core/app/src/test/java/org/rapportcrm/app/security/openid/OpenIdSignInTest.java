package org.rapportcrm.app.security.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.security.factor.AppOfTests;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.security.signin.Way;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestDatabase.Kind;

class OpenIdSignInTest {

  private static void refused(OpenIdWorld world, Trouble trouble, Map<String, String> sent) {
    assertThatThrownBy(() -> world.back(sent))
        .isInstanceOfSatisfying(
            OpenIdException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
  }

  @ParameterizedTest
  @EnumSource
  void theVerifiedAddressDecidesOnceAndTheSubjectEverAfter(TestDatabase.Kind kind)
      throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(kind)) {
      OpenIdSignIn.Result in = world.enter();
      assertThat(in.signIn().outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(in.next()).isEqualTo("/console/tasks");
      assertThat(world.door.signIns.find(in.signIn().secret()))
          .hasValueSatisfying(sara -> assertThat(sara.userId()).isEqualTo(50));
      assertThat(world.door.signIns.of(50)).extracting(SignIns.Browser::how).containsOnly("openid");

      world.provider.claims = said -> said.claim("email", "other@example.org");
      assertThat(world.enter().signIn().outcome()).isEqualTo(Outcome.WELCOME);
      world.provider.claims = said -> said.subject("somebody else");
      assertThat(world.trouble()).as("the same address, another person").isEqualTo(Trouble.TIED);

      assertThat(world.links.untie(50)).isTrue();
      assertThat(world.browsers()).as("untied people are signed out").isZero();
      assertThat(world.trouble()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheBrowserThatWentComesBackOnceAndInTime(TestDatabase.Kind kind) throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(kind)) {
      Map<String, String> sent = world.allowed();
      assertThatThrownBy(() -> world.openId.back(world.visitor("another browser"), sent))
          .isInstanceOf(OpenIdException.class);
      assertThatThrownBy(() -> world.openId.back(world.visitor(null), sent))
          .isInstanceOf(OpenIdException.class);
      world.back(sent);
      refused(world, Trouble.OVER, sent);
      Map<String, String> usedCode = world.allowed();
      usedCode.put("code", sent.get("code"));
      refused(world, Trouble.CODE, usedCode);
      Map<String, String> late = world.allowed();
      world.door.pass(OpenIdSteps.LIFE.plusSeconds(1));
      refused(world, Trouble.OVER, late);
      assertThat(world.steps.purge()).isEqualTo(1);
      refused(world, Trouble.OVER, Map.of("code", "x", "state", "made up"));
      Map<String, String> cancelled = world.allowed();
      cancelled.remove("code");
      cancelled.put("error", "access_denied");
      refused(world, Trouble.REFUSED, cancelled);
    }
  }

  @Test
  void theCodeOfAnotherWayOutDoesNotFit() throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      Map<String, String> victim = world.allowed();
      Map<String, String> thief = world.allowed();
      thief.put("code", victim.get("code"));
      refused(world, Trouble.CODE, thief);
      Map<String, String> mixed = world.allowed();
      mixed.put("iss", "https://another.example.org");
      refused(world, Trouble.TOKEN, mixed);
      assertThat(world.browsers()).isZero();
    }
  }

  @Test
  void aTokenOfAnotherWayOutIsNotBelieved() throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      String[] first = new String[1];
      world.provider.token = token -> first[0] = token;
      world.enter();
      world.provider.token = token -> first[0];
      assertThat(world.trouble()).as("a replayed token").isEqualTo(Trouble.TOKEN);
    }
  }

  @Test
  void aProviderMayChangeItsKeysAtAnyTime() throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.enter();
      world.enter();
      assertThat(world.provider.keyRequests).as("remembered").isEqualTo(1);
      world.provider.key = ProviderOfTests.SECOND;
      assertThat(world.trouble()).as("a key that it does not publish").isEqualTo(Trouble.TOKEN);
      assertThat(world.trouble()).isEqualTo(Trouble.TOKEN);
      assertThat(world.provider.keyRequests).as("forged tokens make nobody ask").isEqualTo(1);
      world.provider.published = new JWKSet(ProviderOfTests.SECOND.toPublicJWK());
      world.door.pass(Duration.ofMinutes(1));
      assertThat(world.trouble()).isNull();
      assertThat(world.provider.keyRequests).isEqualTo(2);
    }
  }

  @Test
  void nobodyComesInWithoutAVerifiedAddressThatIsKnownHere() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.provider.claims = said -> said.claim("email_verified", false);
      assertThat(world.trouble()).isEqualTo(Trouble.UNVERIFIED);
      world.provider.claims = said -> said.claim("email_verified", null);
      assertThat(world.trouble()).isEqualTo(Trouble.UNVERIFIED);
      world.provider.claims = said -> said.claim("email", "no address");
      assertThat(world.trouble()).isEqualTo(Trouble.ADDRESS);
      world.provider.claims = said -> said.claim("email", "new@example.org");
      assertThat(world.trouble()).isEqualTo(Trouble.UNKNOWN);
      world.provider.claims = said -> said;
      world.door.sql.update("update app_user set active = false where id = 50");
      assertThat(world.trouble()).isEqualTo(Trouble.INACTIVE);
      assertThat(world.browsers()).isZero();
      assertThat(world.links.of(50)).as("and nobody is tied").isEmpty();
    }
  }

  @Test
  void someoneWhoIsDeactivatedLaterIsRefusedToo() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      assertThat(world.trouble()).isNull();
      world.door.sql.update("update app_user set active = false where id = 50");
      assertThat(world.trouble()).isEqualTo(Trouble.INACTIVE);
    }
  }

  @Test
  void newPeopleAreAddedWhereThatIsWishedAndGroupsGiveTheirRoles() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.set(OpenIdSettings.CREATE, "true");
      world.set(OpenIdSettings.ROLE, "service");
      world.set(OpenIdSettings.TEAM, "Berlin");
      world.set(OpenIdSettings.GROUPS_CLAIM, "realm_access.roles");
      world.set(OpenIdSettings.GROUP_ROLES, "crm sales = sales\ncrm admins = administrator");
      world.provider.claims =
          said ->
              said.subject("new")
                  .claim("email", "new@example.org")
                  .claim("name", "نوا Neu")
                  .claim("realm_access", Map.of("roles", List.of("crm sales", "staff")));
      assertThat(world.trouble()).isNull();
      assertThat(world.added)
          .containsExactly(
              new Newcomers.Newcomer(
                  "new@example.org", "نوا Neu", Set.of("sales"), null, null, "Berlin"));
      world.provider.claims =
          said -> said.subject("new").claim("realm_access", Map.of("roles", List.of("staff")));
      assertThat(world.trouble()).isNull();
      world.provider.claims = said -> said.subject("new");
      assertThat(world.trouble()).as("no word about groups").isNull();
      assertThat(world.roles).containsExactly(Set.of("sales"), Set.of("service"));
    }
  }

  @Test
  void whatTheTokenLeavesOutIsAskedForButOnlyAboutTheSamePerson() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.provider.claims = said -> said.claim("email", null).claim("email_verified", null);
      String info = "{\"sub\":\"%s\",\"email\":\"sara@example.org\",\"email_verified\":true}";
      world.provider.userinfo = info.formatted("somebody else");
      assertThat(world.trouble()).isEqualTo(Trouble.ADDRESS);
      world.provider.userinfo = info.formatted("subject-1");
      assertThat(world.trouble()).isNull();
    }
  }

  @Test
  void anAppIsAskedForUnlessTheProviderAskedForTwoFactors() throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      AppOfTests app = new AppOfTests(world.door.factors.begin(50), world.door.clock);
      world.door.factors.confirm(50, app.code()).orElseThrow();
      assertThat(world.enter().signIn().outcome()).isEqualTo(Outcome.CODE);
      world.provider.claims = said -> said.claim("amr", List.of("pwd", "mfa"));
      assertThat(world.enter().signIn().outcome()).isEqualTo(Outcome.WELCOME);
      assertThat(world.door.signIns.of(50)).first().matches(SignIns.Browser::strong);
    }
  }

  @Test
  void whereEverybodyComesThroughItPasswordsAreForAdministrators() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.set(OpenIdSettings.ONLY, "true");
      String here = "1.1.1.1";
      assertThat(world.door.enter("sara@example.org", world.door.RIGHT, here).outcome())
          .isEqualTo(Outcome.ELSEWHERE);
      assertThat(world.door.enter("sara@example.org", "wrong", here).outcome())
          .isEqualTo(Outcome.WRONG);
      world.door.sql.update("update user_role set role = 'administrator' where role = 'sales'");
      assertThat(world.door.enter("sara@example.org", world.door.RIGHT, here).outcome())
          .isEqualTo(Outcome.WELCOME);
    }
  }

  @Test
  void failuresAreThrottledLikeWrongPasswords() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.provider.claims = said -> said.claim("email_verified", false);
      for (int i = 0; i < 10; i++) {
        assertThat(world.trouble()).isEqualTo(Trouble.UNVERIFIED);
      }
      assertThat(world.trouble()).isEqualTo(Trouble.WAIT);
    }
  }

  @Test
  void whoLeavesIsLedToTheProviderWithTheTokenItWants() throws OpenIdException {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      world.enter();
      Way way = world.door.signIns.way(world.door.signIns.of(50).get(0).id()).orElseThrow();
      assertThat(way.hint()).as("sealed").doesNotContain("eyJ");
      assertThat(world.farewell.address(way, OpenIdWorld.SITE).orElseThrow())
          .startsWith(world.provider.address() + "/bye?client_id=rapport")
          .contains("id_token_hint=eyJ");
      assertThat(world.farewell.address(Way.password(), OpenIdWorld.SITE)).isEmpty();
    }
  }

  @Test
  void theTestSaysWhatItFound() {
    try (OpenIdWorld world = new OpenIdWorld(Kind.H2)) {
      assertThat(world.check.run()).hasSize(7).allMatch(OpenIdCheck.Finding::good);
      world.provider.issuer = "https://another.example.org";
      assertThat(world.check.run())
          .singleElement()
          .matches(found -> !found.good() && found.value().contains("another.example.org"));
      assertThat(world.trouble()).isEqualTo(Trouble.DISCOVERY);
      world.provider.close();
      assertThat(world.check.run()).singleElement().matches(found -> !found.good());
      assertThat(world.trouble()).isEqualTo(Trouble.UNREACHABLE);
    }
  }
}
