package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @CsvSource({
    "/, ROOT",
    "/login, LOGIN",
    "/setup, SETUP",
    "/health/live, OPEN",
    "/openapi, OPEN",
    "/api/v1/contacts, API",
    "/api/plugins/loyalty/entries, API",
    "/s/AbC-_9, PUBLIC",
    "/u/x/y, PUBLIC",
    "/rapport/tokens.css, FILE",
    "/plugins/loyalty/loyalty.css, FILE",
    "/favicon.ico, FILE",
    "/jakarta.faces.resource/core.js.xhtml, FILE",
    "/console/contacts, PAGE",
    "/console/contact/5/loyalty, PAGE",
    "/plugins/loyalty/programmes, PAGE"
  })
  void eachAddressHasItsKind(String path, Route.Kind kind) {
    assertThat(Route.of(path).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/contacts.xhtml",
        "/console/contact/5.xhtml",
        "/rapport/console.xhtml",
        "/login.xhtml",
        "/plugins/loyalty",
        "/plugins/loyalty/programmes.xhtml",
        "/plugins//x",
        "/console/CON",
        "/rapport/core/messages.properties",
        "/.git/config",
        "/.env",
        "/secret.key",
        "/error",
        "/s",
        "/ss/token",
        "/backup.zip",
        "/anything"
      })
  void whatIsNotDrawnLeadsNowhere(String path) {
    assertThat(Route.of(path)).isSameAs(Route.NOWHERE);
  }

  @Test
  void peopleWhoAreNotSignedInReachTheDoorAndNothingBelowIt() {
    assertThat(Route.of("/login-code").kind()).isEqualTo(Route.Kind.LOGIN);
    assertThat(Route.of("/forgotten").kind()).isEqualTo(Route.Kind.DOOR);
    assertThat(Route.of("/new-password/abc").kind()).isEqualTo(Route.Kind.DOOR);
    assertThat(Route.of("/new-password").kind()).isEqualTo(Route.Kind.NONE);
    assertThat(Route.of("/new-password/abc/def").kind()).isEqualTo(Route.Kind.NONE);
    assertThat(Route.of("/forgotten/x").kind()).isEqualTo(Route.Kind.NONE);
  }

  @Test
  void aPageIsNamedByItsPluginAndItsFirstPart() {
    assertThat(Route.of("/console/contact/5/loyalty"))
        .isEqualTo(new Route(Route.Kind.PAGE, "core", "contact"));
    assertThat(Route.of("/plugins/ror-report/ror/2026"))
        .isEqualTo(new Route(Route.Kind.PAGE, "ror-report", "ror"));
    assertThat(Route.of("/console").page()).isEqualTo("dashboard");
    assertThat(Route.of("/console/").page()).isEqualTo("dashboard");
  }
}
