package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who has an account is told neither by words nor by time, over HTTP as a stranger asks. Times are
 * compared with each other, taken in turns, so that a busy machine is as busy for both.
 */
class SignInTimesIT {

  private static final String PATH = "/login";
  private static final String FORM =
      "signin=signin&signin%3Aenter=x&signin%3Apassword=wrong+words&signin%3Aemail=";
  private static final int PAIRS = 15;
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final RunningRapport rapport = SharedRapport.get();
  private final RawHttp http = new RawHttp(rapport.port());

  private record Tried(String said, long nanos) {}

  @Test
  void aWrongPasswordOfAnybodyIsAnsweredLikeThatOfNobody() {
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int pair = -2; pair < PAIRS; pair++) {
      Tried somebody = ask(account(), pair + 20);
      Tried nobody = ask("no" + UUID.randomUUID() + "@example.org", pair + 60);
      assertThat(somebody.said()).isEqualTo(nobody.said());
      if (pair >= 0) {
        known.add(somebody.nanos());
        unknown.add(nobody.nanos());
      }
    }
    double ratio = (double) median(known) / median(unknown);
    assertThat(ratio).as("time for somebody, as a part of that for nobody").isBetween(0.33, 3.0);
  }

  private static String account() {
    String email = "t" + UUID.randomUUID() + "@example.org";
    SharedRapport.admin()
        .post(
            "/api/v1/users",
            "{\"email\":\"%s\",\"name\":\"T\",\"password\":\"seven quiet lamps\",\"roles\":[\"viewer\"]}"
                .formatted(email));
    return email;
  }

  /** Each try comes from another address, so that none is throttled. */
  private Tried ask(String email, int from) {
    String via = "X-Forwarded-For: 203.0.113." + from;
    RawHttp.Answer page = http.get(PATH, via);
    Matcher state = STATE.matcher(page.body());
    assertThat(state.find()).as(page.head()).isTrue();
    String body =
        FORM
            + email.replace("@", "%40")
            + "&jakarta.faces.ViewState="
            + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
    String session = page.header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    long begun = System.nanoTime();
    RawHttp.Answer answer =
        http.send(
            "POST",
            PATH,
            "127.0.0.1:" + rapport.port(),
            body,
            via,
            "Cookie: " + session,
            "Content-Type: application/x-www-form-urlencoded");
    long nanos = System.nanoTime() - begun;
    return new Tried(answer.status() + " " + words(answer.body(), email), nanos);
  }

  /** What a person reads. */
  private static String words(String body, String email) {
    return body.replace(email, "")
        .replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
        .replaceAll("(?s)<[^>]*>", " ")
        .replaceAll("(?m)^[0-9a-f]+\r?$", "")
        .replaceAll("\\s+", " ");
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
