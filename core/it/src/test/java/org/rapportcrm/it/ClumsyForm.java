package org.rapportcrm.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The main forms that make or change a record: where a new one is made, the field that takes any
 * text, what else it needs, and how REST tells of what was saved.
 */
enum ClumsyForm {
  CONTACT("/console/contact-edit", "firstName", "/api/v1/contacts"),
  COMPANY("/console/company-edit", "name", "/api/v1/companies"),
  DEAL("/console/deal-edit", "name", "/api/v1/deals"),
  TASK("/console/task-edit", "title", "/api/v1/tasks"),
  PLAN("/console/plan-edit", "name", "/api/v1/plans", Map.of("contact_input", "Mina")),
  PIPELINE("/console/pipeline-edit", "name", "/api/v1/pipelines"),
  SEGMENT("/console/segment", "name", "/api/v1/segments"),
  TEAM("/console/team", "name", "/api/v1/teams"),
  USER("/console/user", "name", "/api/v1/users", Map.of("email", "t%d@example.org", "roles:4", "")),
  ROUTING_RULE("/console/routing-rule", "name", "/api/v1/routing-rules", Map.of("user", "")),
  SIGNUP_FORM("/console/signup-form", "name", "/api/v1/signup-forms", Map.of("heading", "News")),
  LIST("/console/lists", "name", "/api/v1/lists"),
  WEBHOOK(
      "/console/webhook",
      "name",
      "/api/v1/webhooks",
      Map.of("url", "https://93.184.215.14/hook", "all", "")),
  MAILBOX(
      "/console/mailbox",
      "name",
      "/api/v1/mailboxes",
      Map.of("address", "m%d@example.org", "host", "192.0.2.1", "password", "secret")),
  NOTE("/console/contact/1/timeline", "summary", "/api/v1/interactions"),
  CAMPAIGN("/plugins/email-campaigns/campaign", "name", "/api/plugins/email-campaigns/campaigns"),
  SURVEY(
      "/plugins/surveys/survey", "name", "/api/plugins/surveys/surveys", Map.of("text", "Well?")),
  PROGRAMME("/plugins/loyalty/programme", "name", "/api/plugins/loyalty/programmes"),
  REWARD(
      "/plugins/loyalty/reward",
      "name",
      "/api/plugins/loyalty/rewards",
      Map.of("points", "10", "worth", "1"));

  private final String page;
  private final String field;
  private final String rest;
  private final Map<String, String> more;

  ClumsyForm(String page, String field, String rest) {
    this(page, field, rest, Map.of());
  }

  ClumsyForm(String page, String field, String rest, Map<String, String> more) {
    this.page = page;
    this.field = field;
    this.rest = rest;
    this.more = more;
  }

  /** Opens the form for a new record. */
  void open(Page at) {
    at.navigate(SharedRapport.get().url() + page);
  }

  /** Opens the form for a record. */
  void open(Page at, long id) {
    String way = page.startsWith("/plugins/") ? "?id=" : "/";
    String one = this == LIST ? "/console/list" : page;
    at.navigate(SharedRapport.get().url() + one + way + id);
  }

  /** Types a new record. */
  void fill(Page at, String text) {
    text(at).fill(text);
    more.forEach(
        (name, value) -> {
          Locator input = form(at).locator("[id$=':" + name + "']").first();
          if (name.endsWith("_input")) {
            input.pressSequentially(value);
            at.locator(".ui-autocomplete-item").first().click();
            return;
          }
          switch ((String) input.evaluate("field => field.type")) {
            case "checkbox" -> input.check();
            case "select-one" -> input.selectOption(new SelectOption().setIndex(1));
            default -> input.fill(value.formatted(System.nanoTime()));
          }
        });
  }

  /** The field that takes any text. */
  Locator text(Page at) {
    return form(at).locator("[id$=':" + field + "']").first();
  }

  /** The button that saves. */
  Locator save(Page at) {
    return form(at).locator("[type=submit].button-primary").first();
  }

  private Locator form(Page at) {
    return at.locator("main form[method=post]:has([id$=':" + field + "'])").last();
  }

  /** The ids of the records that have this text. */
  List<Long> saved(String text) {
    List<Long> found = new ArrayList<>();
    // Pipelines are no page of a list.
    String cursor = rest.endsWith("/pipelines") ? "" : "?limit=500";
    do {
      JsonValue answer = asked(rest + cursor);
      JsonArray items =
          answer instanceof JsonObject page ? page.getJsonArray("items") : answer.asJsonArray();
      for (JsonObject item : items.getValuesAs(JsonObject.class)) {
        if (item.get(field) instanceof JsonString known && known.getString().equals(text)) {
          found.add(item.getJsonNumber("id").longValue());
        }
      }
      cursor =
          answer instanceof JsonObject page && page.get("nextCursor") instanceof JsonString next
              ? "?limit=500&cursor=" + next.getString()
              : null;
    } while (cursor != null);
    return found;
  }

  private static JsonValue asked(String path) {
    try (JsonReader reader =
        Json.createReader(new StringReader(SharedRapport.admin().ask("GET", path, null).body()))) {
      return reader.readValue();
    }
  }
}
