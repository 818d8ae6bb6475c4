package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people set up, with texts that nobody should type in every field. A text is kept as it is,
 * or refused with its field and what to do.
 */
final class NaughtySetUp {

  private static final int TRIES = 8;

  /**
   * A kind of record.
   *
   * @param body its JSON: § is a text, ¶ a short one, # a word that nothing else has
   * @param page what shows it, with its id at the percent sign
   */
  private record Kind(String path, String body, String page) {}

  private static final List<Kind> KINDS =
      List.of(
          kind(
              "/api/v1/fields",
              """
              {"of":"contact","key":"f#","type":"choice","label":{"en":§,"ar":§,"fa":§},"help":§,
               "options":[{"key":"a","label":{"en":§,"fa":§}},{"key":"b","label":{"en":§}}]}""",
              "/console/field-edit/%s"),
          kind(
              "/api/v1/pipelines",
              """
              {"name":§,"nameAr":§,"nameFa":§,"stages":[
               {"name":§,"nameAr":§,"nameFa":§,"probability":10,"outcome":"open"},
               {"name":§,"probability":100,"outcome":"won"},{"name":§,"probability":0,"outcome":"lost"}]}""",
              "/console/pipeline-edit/%s"),
          kind(
              "/api/v1/webhooks",
              """
              {"name":§,"url":"https://93.184.216.34/#","kinds":["contact.created"],"active":false}""",
              "/console/webhook/%s"),
          kind(
              "/api/v1/purposes",
              """
              {"key":"p#","texts":{"en":{"name":§,"words":§,"description":§},
               "fa":{"name":§,"words":§}}}""",
              ""),
          kind(
              "/api/v1/routing-rules",
              """
              {"name":§,"active":false,"source":§,"user":1}""",
              "/console/routing-rule/%s"),
          kind(
              "/api/v1/teams",
              """
              {"name":§,"type":"sales"}""",
              "/console/team/%s"),
          kind(
              "/api/v1/plans",
              """
              {"name":§,"summary":§,"company":COMPANY,
               "goals":[{"name":§,"unit":¶,"target":3}]}""",
              "/console/plan/%s"),
          kind(
              "/api/v1/signup-forms",
              """
              {"name":§,"heading":§,"intro":§,"thanks":§,"fields":["firstName"],
               "purposes":["marketing"],"open":true}""",
              "/console/signup-form/%s"),
          kind(
              "/api/v1/mailboxes",
              """
              {"name":§,"address":"b#@example.org","host":"imap.example.org","user":§,
               "password":§,"folders":[§],"active":false,"shared":true}""",
              "/console/mailbox/%s"),
          kind(
              "/api/v1/users",
              """
              {"email":"n#@example.org","name":§,"roles":["viewer"]}""",
              "/console/user/%s"),
          kind(
              "/api/v1/segments",
              """
              {"name":§,"description":§,
               "rule":{"field":"contact.city","op":"eq","value":§}}""",
              "/console/segment/%s"),
          kind(
              "/api/v1/views",
              """
              {"kind":"contacts","name":§,"filter":"q=#"}""",
              ""),
          kind(
              "/api/v1/tokens/own",
              """
              {"name":§,"scope":"read"}""",
              ""),
          kind(
              "/api/v1/tags",
              """
              {"name":§}""",
              "/console/contacts?tag=%s"),
          kind(
              "/api/v1/suppressions",
              """
              {"address":"s#@example.org","detail":§}""",
              ""),
          kind(
              "/api/plugins/email-campaigns/templates",
              """
              {"name":§,"subject":§,"preheader":§,"blocks":[
               {"kind":"heading","fields":{"text":§}},{"kind":"text","fields":{"text":§}},
               {"kind":"button","fields":{"text":§,"url":"https://example.org/"}}]}""",
              "/plugins/email-campaigns/campaign?template=%s"),
          kind(
              "/api/plugins/email-campaigns/sequences",
              """
              {"name":§,"fromName":§,"steps":[{"subject":§,"preheader":§,
               "blocks":[{"kind":"text","fields":{"text":§}}]}]}""",
              "/plugins/email-campaigns/sequence?id=%s"),
          kind(
              "/api/plugins/surveys/surveys",
              """
              {"name":§,"intro":§,"thanks":§,"questions":[
               {"kind":"choice","text":§,"options":[§,§]},{"kind":"scale","text":§}]}""",
              "/plugins/surveys/survey?id=%s"),
          kind(
              "/api/plugins/loyalty/programmes",
              """
              {"name":§,"state":"paused","tiers":[{"name":§,"from":1,"perks":§}]}""",
              "/plugins/loyalty/programme?id=%s"),
          kind(
              "/api/plugins/loyalty/rewards",
              """
              {"programme":PROGRAMME,"name":§,"description":§,"points":5}""",
              "/plugins/loyalty/reward?id=%s"));

  private final Api api;
  private final List<String> texts;
  private final List<String> made = new ArrayList<>();
  private final List<String> publicPages = new ArrayList<>();
  private Iterator<String> next;
  private String programme = "0";
  private String company = "0";

  NaughtySetUp(Api api, List<String> texts) {
    this.api = api;
    this.texts = texts;
    next = texts.iterator();
  }

  private static Kind kind(String path, String body, String page) {
    return new Kind(path, body, page);
  }

  /** Two records of each kind; answers the texts that each page has to show. */
  Map<String, List<String>> all() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    company = api.post("/api/v1/companies", "{\"name\":\"Naughty\"}").get("id").toString();
    for (Kind kind : KINDS) {
      for (int i = 0; i < 2; i++) {
        keep(kind, pages);
      }
    }
    return pages;
  }

  private void keep(Kind kind, Map<String, List<String>> pages) {
    Api.Answer answer = null;
    for (int i = 0; i < TRIES; i++) {
      List<String> used = new ArrayList<>();
      answer = api.ask("POST", kind.path(), body(kind, used));
      if (answer.status() == 201 || answer.status() == 200) {
        note(kind, answer.json(), used, pages);
        return;
      }
      assertThat(answer.status()).as(kind.path() + " " + used + answer.body()).isIn(400, 409);
      for (JsonObject error : answer.json().getJsonArray("errors").getValuesAs(JsonObject.class)) {
        assertThat(error.getString("field")).as(answer.body()).isNotBlank();
        assertThat(error.getString("remedy")).as(answer.body()).isNotBlank();
      }
    }
    throw new AssertionError(kind.path() + " takes no text: " + answer.body());
  }

  private void note(
      Kind kind, JsonObject record, List<String> used, Map<String, List<String>> pages) {
    String id = record.containsKey("id") ? record.get("id").toString().replace("\"", "") : "";
    made.add(kind.path() + "/" + id);
    if (kind.path().endsWith("/programmes")) {
      programme = id;
    }
    if (kind.path().endsWith("/signup-forms")) {
      publicPages.add(record.getString("url").replaceFirst("https?://[^/]*", ""));
    }
    if (!kind.page().isEmpty()) {
      pages.put(kind.page().formatted(id), used.subList(0, 1));
    }
  }

  private String body(Kind kind, List<String> used) {
    StringBuilder body = new StringBuilder();
    String word = Long.toString(System.nanoTime(), 36);
    for (char c : kind.body().toCharArray()) {
      if (c == '§' || c == '¶') {
        String text = NaughtyStrings.cut(text(), c == '§' ? 60 : 20).strip();
        used.add(text);
        body.append(Json.createValue(text));
      } else {
        body.append(c == '#' ? word : String.valueOf(c));
      }
    }
    return body.toString().replace("PROGRAMME", programme).replace("COMPANY", company);
  }

  private String text() {
    if (!next.hasNext()) {
      next = texts.iterator();
    }
    return next.next();
  }

  /** Pages for strangers that show them. */
  Stream<String> publicPages() {
    return publicPages.stream();
  }

  /** Takes away what other tests would stumble over, the last first. */
  void takeBack() {
    for (int i = made.size() - 1; i >= 0; i--) {
      api.ask("DELETE", made.get(i), null);
    }
  }
}
