package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/./WEB-INF/web.xml",
        "/WEB-INF/web.xml",
        "/web-inf/web.xml",
        "/META-INF/rapport/core/messages.properties",
        "/console/../WEB-INF/web.xml",
        "/console/..",
        "/console/%2e%2e/WEB-INF/web.xml",
        "/console/%2E%2E/x",
        "/%57EB-INF/web.xml",
        "/console;x=1/contacts",
        "/console/contacts;jsessionid=1",
        "//console/contacts",
        "/console//contacts",
        "/console/%2fcontacts",
        "/console%5c..%5cWEB-INF",
        "/console\\contacts",
        "/console/%252e%252e/x",
        "/console/%00",
        "/console/%0d%0aSet-Cookie:x",
        "/console/%zz",
        "/console/%c0%ae%c0%ae/x",
        "/console/%ff",
        "console",
        ""
      })
  void aPathInATrickySpellingIsNone(String uri) {
    assertThat(RequestPath.of(uri, "")).isEmpty();
  }

  @Test
  void aPlainPathIsDecoded() {
    assertThat(RequestPath.of("/console/contacts", "")).contains("/console/contacts");
    assertThat(RequestPath.of("/r/%D8%B3%D8%A7%D8%B1%D8%A7", "")).contains("/r/سارا");
    assertThat(RequestPath.of("/r/a+b", "")).contains("/r/a+b");
    assertThat(RequestPath.of("/", "")).contains("/");
  }

  @Test
  void theContextPathIsTakenOff() {
    assertThat(RequestPath.of("/crm/console", "/crm")).contains("/console");
    assertThat(RequestPath.of("/crmconsole", "/crm")).isEmpty();
  }
}
