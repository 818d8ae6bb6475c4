package org.rapportcrm.it.tour;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.rapportcrm.it.Api;

/** What the demo does not bring and some pages need: an import, a webhook and its log. */
final class Props {

  private static final String SHEET =
      """
      First name,Last name,Email,City,Company
      Noor,Haddad,noor.haddad@example.com,Amman,Haddad Ceramics
      مریم,صادقی,maryam.sadeghi@example.com,شیراز,چای صادقی
      Tom,Fletcher,tom.fletcher@example.com,Leeds,
      Nobody,At All,not an address,Paris,
      """;

  private Props() {}

  /** Brings them, once. */
  static void bring(Api api) {
    rule(api);
    companies(api);
    if (!api.get("/api/v1/imports").getJsonArray("items").isEmpty()) {
      return;
    }
    api.ask("PATCH", "/api/v1/settings/core", "{\"webhooks.private\":true}");
    api.post(
        "/api/v1/webhooks",
        "{\"name\":\"Bookkeeping\",\"url\":\"https://127.0.0.1/rapport\",\"kinds\":[\"contact.created\"]}");
    api.importFile("contacts", sheet(), Map.of(), "{}");
  }

  /** Two companies that look like one. */
  private static void companies(Api api) {
    if (api.get("/api/v1/companies?query=Larkspur").getJsonArray("items").isEmpty()) {
      api.post(
          "/api/v1/companies",
          "{\"name\":\"Larkspur Books\",\"website\":\"https://larkspur.example\"}");
      api.post(
          "/api/v1/companies",
          "{\"name\":\"Larkspur Books Ltd\",\"website\":\"https://www.larkspur.example/shop\"}");
    }
  }

  /** A rule that gives new contacts to somebody, which the demo leaves off, and takes it back. */
  private static void rule(Api api) {
    if (api.get("/api/v1/routing-rules").getJsonArray("items").isEmpty()) {
      JsonObject user =
          api.get("/api/v1/users").getJsonArray("items").getValuesAs(JsonObject.class).stream()
              .filter(one -> one.getString("email").startsWith("layla@"))
              .findFirst()
              .orElseThrow();
      api.post(
          "/api/v1/routing-rules",
          "{\"name\":\"العربية\",\"language\":\"ar\",\"user\":" + user.get("id") + "}");
    }
  }

  private static Path sheet() {
    try {
      return Files.writeString(Files.createTempDirectory("tour").resolve("fair.csv"), SHEET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
