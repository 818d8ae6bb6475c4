package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.security.visibility.Sight;

class IdentityTest {

  private static final Set<String> HELD =
      Set.of("contacts.read", "contacts.write", "users.manage", "plugins.manage");

  @Test
  void aStrangerMayNothing() {
    Identity stranger = Identity.stranger(Locale.ENGLISH);
    assertThat(stranger.verdict("contacts.read", "GET")).isEqualTo(Verdict.UNKNOWN);
    assertThat(stranger.may("contacts.read")).isFalse();
    assertThat(Identity.program("job").may("contacts.read")).isFalse();
  }

  @Test
  void whoAsksInTheirOwnLanguageKeepsTheirDigitsAndAnotherLanguageHasItsOwn() {
    Identity persian = Identity.stranger(Locale.forLanguageTag("fa-u-nu-latn"));
    assertThat(persian.speaking(Locale.forLanguageTag("fa-u-nu-arabext"))).isSameAs(persian);
    assertThat(persian.speaking(Locale.ENGLISH).locale()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void whatNamesNoCapabilityIsClosedToEverybody() {
    assertThat(Identity.localCommand().verdict(null, "GET")).isEqualTo(Verdict.FORBIDDEN);
  }

  @Test
  void aReadTokenReadsAndNothingElse() {
    Identity token = token(Scope.READ);
    assertThat(token.verdict("contacts.read", "GET")).isEqualTo(Verdict.ALLOWED);
    assertThat(token.verdict("contacts.read", "HEAD")).isEqualTo(Verdict.ALLOWED);
    assertThat(token.verdict("contacts.read", "POST")).isEqualTo(Verdict.SCOPE);
    assertThat(token.verdict("contacts.write", "POST")).isEqualTo(Verdict.SCOPE);
    assertThat(token.verdict("users.manage", "GET")).isEqualTo(Verdict.SCOPE);
    assertThat(token.may("contacts.write")).isFalse();
  }

  @Test
  void aWriteTokenDoesNotManageTheInstallation() {
    Identity token = token(Scope.WRITE);
    assertThat(token.verdict("contacts.write", "DELETE")).isEqualTo(Verdict.ALLOWED);
    assertThat(token.verdict("users.manage", "GET")).isEqualTo(Verdict.SCOPE);
    assertThat(token.verdict("plugins.manage", "POST")).isEqualTo(Verdict.SCOPE);
  }

  @Test
  void noTokenReachesFurtherThanItsUser() {
    assertThat(token(Scope.ADMIN).verdict("users.manage", "GET")).isEqualTo(Verdict.ALLOWED);
    assertThat(token(Scope.ADMIN).verdict("settings.manage", "GET")).isEqualTo(Verdict.FORBIDDEN);
  }

  @Test
  void aRoleHoldsWhatTheCapabilitySuggestsAndAnAdministratorChanged() {
    List<Capability> declared =
        List.of(
            new Capability("a.read", "a", Set.of(Roles.SALES, Roles.VIEWER)),
            new Capability("a.write", "a", Set.of(Roles.SALES)));
    List<Capabilities.Change> changes =
        List.of(
            new Capabilities.Change(Roles.SALES, "a.write", false),
            new Capabilities.Change(Roles.SERVICE, "a.read", true));
    assertThat(Capabilities.held(Set.of(Roles.SALES), declared, List.of()))
        .containsExactlyInAnyOrder("a.read", "a.write");
    assertThat(Capabilities.held(Set.of(Roles.SALES), declared, changes)).containsExactly("a.read");
    assertThat(Capabilities.held(Set.of(Roles.SERVICE), declared, changes))
        .containsExactly("a.read");
    assertThat(Capabilities.held(Set.of("nobody"), declared, changes)).isEmpty();
  }

  private static Identity token(Scope scope) {
    return new Identity(
        5L,
        "Sara",
        true,
        HELD::contains,
        scope,
        null,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        null,
        Sight.EVERYTHING);
  }
}
