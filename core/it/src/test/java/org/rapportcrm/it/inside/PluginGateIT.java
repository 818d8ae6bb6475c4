package org.rapportcrm.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.plugin.gate.PluginGate;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.plugin.registry.PluginSwitch;
import org.rapportcrm.app.security.ApiTokens;
import org.rapportcrm.app.security.Scope;

class PluginGateIT extends Inside {

  private static final String PAGE = "/plugins/loyalty/programmes";
  private static final String NAMED = "/api/plugins/inside/named";
  private static final String FORGOTTEN = "/api/plugins/inside/forgotten";
  private static final String CARELESS = "/api/plugins/inside/careless";

  @Inject private PluginSwitch plugins;
  @Inject private PluginRegistry registry;
  @Inject private PluginGate gate;
  @Inject private ApiTokens tokens;
  @Inject private Sql sql;

  @Test
  void theBundledPluginsAndThisOneAreActive() {
    assertThat(plugins.list())
        .filteredOn(plugin -> plugin.state() == PluginInfo.State.ACTIVE)
        .extracting(PluginInfo::id)
        .contains("email-campaigns", "hello", "loyalty", "ror-report", "surveys", InsidePlugin.ID);
    assertThat(registry.contentsOf(InsidePlugin.ID)).isPresent();
  }

  @Test
  void aPageOfAPluginIsThereOnlyWhileItIsActive() throws Exception {
    assertThat(status(PAGE, null)).as("asks to sign in first").isEqualTo(302);
    plugins.deactivate("loyalty", "test");
    try {
      assertThat(gate.isOpen(PAGE)).isFalse();
      assertThat(status(PAGE, null)).isEqualTo(404);
    } finally {
      plugins.activate("loyalty", "test");
    }
    assertThat(gate.isOpen(PAGE)).isTrue();
    assertThat(status(PAGE, null)).isEqualTo(302);
  }

  @Test
  void aResourceOfAPluginIsThereOnlyWhileItIsActive() throws Exception {
    String token = administratorsToken();
    assertThat(status(NAMED, token)).isEqualTo(200);
    plugins.deactivate(InsidePlugin.ID, "test");
    try {
      assertThat(status(NAMED, token)).isEqualTo(404);
    } finally {
      plugins.activate(InsidePlugin.ID, "test");
    }
    assertThat(status(NAMED, token)).isEqualTo(200);
  }

  @Test
  void aResourceThatNamesNoCapabilityIsClosedEvenToTheAdministrator() throws Exception {
    assertThat(status(FORGOTTEN, null)).isEqualTo(401);
    assertThat(status(FORGOTTEN, administratorsToken())).isEqualTo(403);
  }

  @Test
  void whatWasRolledBackIsNotAnsweredAsDone() throws Exception {
    HttpRequest.Builder careless =
        request(CARELESS, administratorsToken())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(status(careless)).isEqualTo(500);
  }

  private String administratorsToken() {
    return tokens.make(sql.number("select min(id) from app_user"), "test", Scope.ADMIN, null);
  }

  private static int status(String path, String token) throws IOException, InterruptedException {
    return status(request(path, token));
  }

  private static HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + System.getProperty("rapport.port") + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
