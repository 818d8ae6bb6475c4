package org.rapportcrm.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * An address of the running program.
 *
 * @param kind page, public or rest
 * @param path with parameters in braces
 * @param capability what it asks for; {@code null} where nobody or everybody may
 */
record Routes(String kind, String method, String path, String capability) {

  /** A number that no record has. */
  private static final String NOBODY = "9007199254740991";

  /** All addresses there are now. */
  static List<Routes> of(Api api) {
    return api.get("/api/v1/routes").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .map(Routes::of)
        .toList();
  }

  private static Routes of(JsonObject route) {
    return new Routes(
        route.getString("kind"),
        route.getString("method"),
        route.getString("path"),
        route.isNull("capability") ? null : route.getString("capability"));
  }

  boolean isRest() {
    return kind.equals("rest");
  }

  boolean isPage() {
    return kind.equals("page");
  }

  /** Whether it belongs to this plugin. */
  boolean isOf(String plugin) {
    return path.startsWith("/plugins/" + plugin + "/")
        || path.startsWith("/api/plugins/" + plugin + "/")
        || path.equals("/api/plugins/" + plugin);
  }

  /** Asks it for a record that does not exist, with a body that nobody takes: nothing changes. */
  Api.Answer ask(Api api) {
    String address = path.replaceAll("\\{[^}]*\\}", NOBODY);
    if (method.equals("POST")
        && path.matches(
            "/api/v1/imports(/preview)?|/api/v1/plugins(/set/jars)?|/api/v1/contacts/[^/]*/picture")) {
      return api.askForm(address);
    }
    boolean empty = method.equals("GET") || method.equals("DELETE");
    return api.ask(method, address, empty ? null : "{\"no such field\":1}");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
