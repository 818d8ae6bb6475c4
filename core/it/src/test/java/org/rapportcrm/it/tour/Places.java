package org.rapportcrm.it.tour;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.it.Api;

/**
 * Where the tour stops: every page that the program says it has, those of a record at one of its
 * records.
 */
final class Places {

  /**
   * Answers to scripts, insides of frames, downloads, what stands only while plugins change, and
   * mails, of which the demo has none.
   */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/console/search.json",
          "/console/date.json",
          "/console/notifications.json",
          "/console/support-bundle",
          "/console/backup-file",
          "/console/outbox-frame",
          "/console/theme-sample",
          "/console/mail-thread",
          "/console/mail-write",
          "/console/widget",
          "/console/plugin-plan",
          "/console/plugin-change",
          "/console/plugin-change.json");

  private static final List<String> OUTSIDE = List.of("/login", "/forgotten");

  /** Tabs of a contact; each is a page of its own. */
  private static final List<String> TABS =
      List.of("timeline", "purchases", "relations", "consent", "loyalty", "surveys");

  /** A stop: a name for the file, and the address that is opened. */
  record Place(String name, String path) {}

  private final Api api;
  private final Page page;
  private final String url;

  Places(Api api, Page signedIn, String url) {
    this.api = api;
    this.page = signedIn;
    this.url = url;
  }

  /** All of them, in the order of the menu's features; those outside the console first. */
  List<Place> all() {
    Map<String, String> records = records();
    List<Place> places = new ArrayList<>();
    OUTSIDE.forEach(path -> places.add(new Place(path.substring(1), path)));
    for (JsonObject route :
        api.get("/api/v1/routes").getJsonArray("items").getValuesAs(JsonObject.class)) {
      String path = route.getString("path");
      if (!route.getString("kind").equals("page") || NO_PAGES.contains(path)) {
        continue;
      }
      places.add(new Place(name(path), records.getOrDefault(path, path)));
      if (path.equals("/console/contact")) {
        TABS.forEach(tab -> places.add(new Place("contact-" + tab, records.get(path) + "/" + tab)));
      }
    }
    return places;
  }

  private static String name(String path) {
    return path.replaceFirst("^/(console|plugins)/", "").replace('/', '-');
  }

  /** Pages that show one record, at a record of the demo. */
  private Map<String, String> records() {
    JsonObject deal = first("/api/v1/deals?limit=1");
    JsonValue contact = deal.get("contact");
    Map<String, String> at = new LinkedHashMap<>();
    at.put("/console/contact", "/console/contact/" + contact);
    for (String page : List.of("edit", "relate", "erase", "merge")) {
      at.put("/console/contact-" + page, "/console/contact-" + page + "/" + contact);
    }
    at.put("/console/company", "/console/company/" + deal.get("company"));
    at.put("/console/company-edit", "/console/company-edit/" + deal.get("company"));
    at.put("/console/deal", "/console/deal/" + deal.get("id"));
    at.put("/console/plan", "/console/plan/" + first("/api/v1/plans?limit=1").get("id"));
    at.put("/console/segment", "/console/segment/" + first("/api/v1/segments?limit=1").get("id"));
    at.put("/console/plugin", "/console/plugin?id=loyalty");
    at.put("/console/plugin-remove", "/console/plugin-remove/hello");
    link(at, "/console/duplicate", "/console/duplicates", "a[href*='/console/duplicate/']");
    lookForLikeness();
    link(
        at,
        "/console/company-duplicate",
        "/console/company-duplicates",
        "a[href*='/console/company-duplicate/']");
    at.put("/console/company-merge", "/console/company-merge/" + deal.get("company"));
    link(at, "/console/routing-rule", "/console/routing", "main table a[href*='routing-rule/']");
    at.put("/console/purpose", "/console/purpose/marketing");
    link(at, "/console/list", "/console/lists", "main a[href*='/console/list/']");
    link(at, "/console/import", "/console/imports", "main a[href*='/console/import/']");
    link(at, "/console/user", "/console/users", "main table a[href*='/console/user/']");
    link(at, "/console/user-leave", "/console/users", "main table a[href*='/console/user/']");
    at.computeIfPresent(
        "/console/user-leave", (page, path) -> path.replace("user/", "user-leave/"));
    link(at, "/console/webhook-log", "/console/webhooks", "a[href*='webhook-log']");
    link(
        at,
        "/console/webhook-message",
        at.get("/console/webhook-log"),
        "a[href*='webhook-message']");
    link(at, "/console/outbox-message", "/console/outbox", "main a[href*='outbox-message']");
    JsonValue sent = campaign("sent");
    for (String page : List.of("report", "recipients", "send")) {
      String path = "/plugins/email-campaigns/" + page;
      at.put(path, path + "?id=" + (page.equals("send") ? campaign("draft") : sent));
    }
    at.put("/plugins/email-campaigns/campaign", "/plugins/email-campaigns/campaign?id=" + sent);
    JsonObject sequence = first("/api/plugins/email-campaigns/sequences?limit=1");
    for (String page : List.of("sequence", "sequence-plan", "sequence-step", "sequence-people")) {
      String path = "/plugins/email-campaigns/" + page;
      at.put(path, path + "?id=" + sequence.get("id"));
    }
    at.computeIfPresent(
        "/plugins/email-campaigns/sequence-step",
        (page, path) ->
            path + "&step=" + sequence.getJsonArray("steps").getJsonObject(0).get("id"));
    JsonValue survey = first("/api/plugins/surveys/surveys?limit=1").get("id");
    for (String page : List.of("survey", "results", "invite", "preview")) {
      at.put("/plugins/surveys/" + page, "/plugins/surveys/" + page + "?id=" + survey);
    }
    at.put("/plugins/loyalty/programme", "/plugins/loyalty/programme?id=1");
    at.put("/plugins/loyalty/reward", "/plugins/loyalty/reward?id=1");
    return at;
  }

  /** Looks for companies that look like one, which the program does at night. */
  private void lookForLikeness() {
    page.navigate(url + "/console/company-duplicates");
    Locator found = page.locator("a[href*='/console/company-duplicate/']");
    if (found.count() == 0) {
      page.locator("#again [type=submit]").click();
      page.waitForCondition(
          () -> {
            page.navigate(url + "/console/company-duplicates");
            return found.count() > 0;
          });
    }
  }

  private JsonObject first(String path) {
    return items(path).getJsonObject(0);
  }

  private JsonValue campaign(String state) {
    return items("/api/plugins/email-campaigns/campaigns").getValuesAs(JsonObject.class).stream()
        .filter(campaign -> campaign.getString("state").equals(state))
        .findFirst()
        .orElseGet(() -> first("/api/plugins/email-campaigns/campaigns"))
        .get("id");
  }

  private JsonArray items(String path) {
    return api.get(path).getJsonArray("items");
  }

  /** The first such link of a page, where there is one. */
  private void link(Map<String, String> at, String route, String from, String selector) {
    page.navigate(url + from);
    if (page.locator(selector).count() > 0) {
      at.put(route, page.locator(selector).first().getAttribute("href"));
    }
  }
}
