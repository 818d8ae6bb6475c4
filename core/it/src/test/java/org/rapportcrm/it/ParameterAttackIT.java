package org.rapportcrm.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What breaks statements, numbers and files in others, in each parameter of each address. */
class ParameterAttackIT {

  private static final List<String> PAYLOADS =
      List.of(
          "'",
          "1' OR '1'='1' --",
          "1); select pg_sleep(0); --",
          "\"\\",
          "1",
          "+999999999-12-31",
          "+999999999-12-31T00:00:00Z",
          "../../../../etc/passwd\u0000",
          "99999999999999999999",
          "\u202e<script>{{7*7}}${7*7}");

  private static final Pattern FIELD =
      Pattern.compile("<(?:input|textarea)[^>]* name=\"([^\"]+)\"");

  private final RunningRapport rapport = SharedRapport.get();
  private final Api admin = SharedRapport.admin();
  private final Api stranger = new Api(rapport.url(), null);
  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void noParameterOfRestBreaksWhatItIsPutInto() {
    JsonObject openApi = stranger.ask("GET", "/openapi", null).json();
    int asked = 0;
    for (Map.Entry<String, JsonValue> path : openApi.getJsonObject("paths").entrySet()) {
      JsonObject get = path.getValue().asJsonObject().getJsonObject("get");
      if (get == null) {
        continue;
      }
      for (JsonObject parameter : parameters(openApi, get, path.getValue().asJsonObject())) {
        for (String payload : PAYLOADS) {
          unbroken(admin, address(path.getKey(), parameter, encoded(payload)));
          asked++;
        }
      }
    }
    softly.assertThat(asked).as("requests").isGreaterThan(1_500);
    softly.assertAll();
  }

  /** Those of the method and of its path; what is said once for all is looked up. */
  private static List<JsonObject> parameters(JsonObject openApi, JsonObject get, JsonObject path) {
    return Stream.of(get, path)
        .filter(holder -> holder.containsKey("parameters"))
        .flatMap(holder -> holder.getJsonArray("parameters").getValuesAs(JsonObject.class).stream())
        .map(
            parameter ->
                parameter.containsKey("$ref")
                    ? openApi.getValue(parameter.getString("$ref").substring(1)).asJsonObject()
                    : parameter)
        .filter(parameter -> !parameter.getString("in").equals("header"))
        .toList();
  }

  private static String address(String path, JsonObject parameter, String value) {
    String name = parameter.getString("name");
    boolean query = parameter.getString("in").equals("query");
    String address = query ? path : path.replace("{" + name + "}", value);
    return address.replaceAll("\\{[^}]*\\}", "1") + (query ? "?" + name + "=" + value : "");
  }

  @Test
  void noParameterOfAPublicPageBreaksWhatItIsPutInto() {
    for (String page : List.of(survey(), form())) {
      List<String> fields = fields(page);
      softly.assertThat(fields).as(page).isNotEmpty();
      for (String payload : PAYLOADS) {
        unbroken(stranger, page + "?lang=" + encoded(payload) + "&a=" + encoded(payload));
        for (String field : fields) {
          Map<String, String> sent = new HashMap<>(Map.of(field, payload));
          Api.Answer answer = stranger.askForm(page, sent);
          softly.assertThat(answer.status()).as(page + " " + sent).isLessThan(500);
          softly
              .assertThat(answer.body())
              .as(page)
              .doesNotContain("<script>{{", "SQL", "Exception");
        }
      }
    }
    for (String place : List.of("/u/", "/f/", "/m/", "/r/", "/s/", "/c/", "/o/")) {
      for (String payload : PAYLOADS) {
        unbroken(stranger, place + encoded(payload));
      }
      for (String guess : List.of("1", "2", "42", "A".repeat(32), "0".repeat(32))) {
        int status = stranger.ask("GET", place + guess, null).status();
        softly.assertThat(status).as(place + guess).isIn(place.equals("/o/") ? 200 : 404, 404);
      }
    }
    softly.assertAll();
  }

  private void unbroken(Api api, String address) {
    Api.Answer answer = api.ask("GET", address, null);
    softly.assertThat(answer.status()).as(address + ": " + answer.body()).isLessThan(500);
  }

  private List<String> fields(String page) {
    String html = stranger.ask("GET", page, null).body();
    return new ArrayList<>(FIELD.matcher(html).results().map(ParameterAttackIT::name).toList());
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static String encoded(String payload) {
    return URLEncoder.encode(payload, StandardCharsets.UTF_8);
  }

  private String survey() {
    String surveys = "/api/plugins/surveys/surveys";
    Object survey =
        admin
            .post(
                surveys,
                "{\"name\":\"P\",\"state\":\"open\",\"questions\":[{\"kind\":\"nps\",\"text\":\"How?\"}]}")
            .get("id");
    Object contact =
        admin
            .post(
                "/api/v1/contacts", "{\"email\":\"p%s@example.com\"}".formatted(System.nanoTime()))
            .get("id");
    String invited = "{\"contacts\":[" + contact + "]}";
    return path(
        admin
            .post(surveys + "/" + survey + "/invitations", invited)
            .getJsonArray("invitations")
            .getJsonObject(0));
  }

  private String form() {
    return path(
        admin.post(
            "/api/v1/signup-forms",
            "{\"name\":\"P%s\",\"heading\":\"h\",\"fields\":[\"firstName\",\"company\"],\"purposes\":[\"marketing\"]}"
                .formatted(System.nanoTime())));
  }

  private static String path(JsonObject page) {
    return page.getString("url").replaceFirst("https?://[^/]*", "");
  }
}
