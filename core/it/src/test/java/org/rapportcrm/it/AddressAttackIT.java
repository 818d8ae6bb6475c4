package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Addresses that opened other servers: to files, to expressions, to another host. */
class AddressAttackIT {

  private static final String FORGED = "forged.example";

  private final RunningRapport rapport = SharedRapport.get();
  private final RawHttp http = new RawHttp(rapport.port());

  @Test
  void noSpellingLeadsIntoWhatTheServerKeepsForItself() {
    List<String> folders =
        List.of(
            "WEB-INF",
            "META-INF",
            "web-inf",
            "Web-Inf",
            "WEB-INF.",
            "WEB-INF%20",
            "%57EB-INF",
            "W%45B-INF",
            "WEB%2dINF",
            "WEB-INF;x",
            "META-INF;a=b",
            "WEB-INF%00",
            "WEB-INF%2f");
    List<String> ways =
        List.of(
            "/",
            "//",
            "/./",
            "/.;/",
            "/%2e/",
            "/;x/",
            "/x/..;/",
            "/console/../",
            "/api/../",
            "/console/%2e%2e/",
            "/rapport/",
            "/rapport/..%5c",
            "/themes/..%2f",
            "/plugins/",
            "/jakarta.faces.resource/");
    SoftAssertions softly = new SoftAssertions();
    for (String way : ways) {
      for (String folder : folders) {
        for (String file : List.of("/web.xml", "/classes/", "", "/web.css")) {
          closed(softly, way + folder + file);
        }
      }
    }
    for (String query : List.of("?ln=../WEB-INF", "?ln=/WEB-INF", "?con=../WEB-INF", "?ln=..")) {
      for (String name : List.of("web.xml.xhtml", "persistence.xml.xhtml", "web.xml")) {
        closed(softly, "/jakarta.faces.resource/" + name + query);
      }
    }
    softly.assertAll();
  }

  /** Refused, or led by the server to the plain spelling, which is refused. */
  private void closed(SoftAssertions softly, String target) {
    RawHttp.Answer answer = http.get(target);
    if (answer.status() == 301) {
      String plain = answer.header("Location").orElseThrow();
      softly.assertThat(plain).as(target).startsWith("/").doesNotStartWith("//");
      answer = http.get(plain);
      if (plain.equals("/") || plain.equals("/./")) {
        softly.assertThat(answer.status()).as(target).isIn(301, 302, 404);
        return;
      }
    }
    softly.assertThat(answer.status()).as(target).isIn(400, 404);
    softly.assertThat(answer.body()).as(target).doesNotContain("<web-app", "persistence-unit");
  }

  @Test
  void whatLiesAboutOnOtherServersIsNotHere() {
    SoftAssertions softly = new SoftAssertions();
    for (String path :
        """
        .env .git/config .git/HEAD .gitignore .svn/entries .hg/store .DS_Store .htaccess .htpasswd
        config.properties application.properties application.yml config.json settings.json
        secret.key data/secret.key data/rapport.mv.db rapport.mv.db data data/ backup.zip backups
        backups/ dump.sql database.sql db.sqlite logs/rapport.log rapport.log logs/ start.log
        tombstones.log last-good.properties last-good/ web.xml pom.xml META-INF/MANIFEST.MF
        META-INF/persistence.xml WEB-INF/classes/META-INF/persistence.xml persistence.xml domain.xml
        domain/config/domain.xml admin-keyfile keyfile keystore.jks cacerts.jks glassfish payara
        phpinfo.php wp-config.php wp-admin/ wp-login.php server-status actuator actuator/env
        actuator/heapdump jolokia manager/html management health/../secret.key jmx monitoring
        rest/bean_discovery swagger-ui openapi.json api/openapi.json api/application.wadl api-docs debug h2 h2-console
        console/h2 uploads/ run/ run/plugins/uploads/ imports/ exports/ journal/ node version
        plugins/ plugins/loyalty.jar plugins/hello.jar themes/ rapport/core/messages.properties
        rapport/console.xhtml console/contacts.xhtml login.xhtml console/../secret.key id_rsa
        .ssh/id_rsa .aws/credentials docker-compose.yml Dockerfile proc/self/environ etc/passwd
        """
            .strip()
            .split("\\s+")) {
      softly.assertThat(http.get("/" + path).status()).as(path).isEqualTo(404);
    }
    softly.assertAll();
  }

  @Test
  void noContentIsMadeForAnAddressThatCarriesAnExpression() {
    Random random = new Random(1000486);
    List<String> keys =
        new ArrayList<>(List.of("", "#{7*7}", "${7*7}", "uMKljPgnOTVxmOB+H6/QEPW9"));
    random.ints(200, 8, 200).forEach(length -> keys.add(letters(random, length)));
    SoftAssertions softly = new SoftAssertions();
    for (String key : keys) {
      RawHttp.Answer answer =
          http.get(
              "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid="
                  + URLEncoder.encode(key, StandardCharsets.UTF_8));
      softly.assertThat(answer.status()).as(key).isEqualTo(404);
    }
    softly.assertAll();
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, 0, 64)
        .mapToObj(
            i -> "" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/".charAt(i))
        .collect(Collectors.joining());
  }

  @Test
  void aForgedHostStandsInNoAnswerAndInNoLink() {
    String token = rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
    String[] asked = {"Authorization: Bearer " + token, "Content-Type: application/json"};
    String somebody =
        "{\"email\":\"host%s@example.org\",\"name\":\"N\",\"roles\":[\"viewer\"]}"
            .formatted(System.nanoTime());
    long user =
        SharedRapport.admin().post("/api/v1/users", somebody).getJsonNumber("id").longValue();
    SoftAssertions softly = new SoftAssertions();
    for (String host :
        List.of(
            FORGED, FORGED + ":80", "127.0.0.1." + FORGED, "127.0.0.1@" + FORGED, FORGED + "/x")) {
      for (String[] more :
          new String[][] {
            {"Accept: text/html"},
            {"X-Forwarded-Host: " + FORGED, "X-Forwarded-Proto: https", "Forwarded: host=" + FORGED}
          }) {
        for (String path :
            List.of("/", "/login", "/forgotten", "/console", "/themes", "/login-out", "/openapi")) {
          RawHttp.Answer answer = http.send("GET", path, host, "", more);
          softly.assertThat(answer.head() + answer.body()).as(path).doesNotContain(FORGED);
        }
        String invitation = "/api/v1/users/" + user + "/invitation";
        RawHttp.Answer link =
            http.send(
                "POST", invitation, host, "{}", asked[0], asked[1], more[0], more[more.length - 1]);
        softly.assertThat(link.body()).as(host).doesNotContain(FORGED);
      }
    }
    softly.assertAll();
    SharedRapport.admin().ask("DELETE", "/api/v1/users/" + user, null);
  }

  @Test
  void whoIsSignedInIsLedToOwnPathsAlone() {
    String cookie;
    try (Browser browser = new Browser();
        Page page =
            browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      cookie =
          page.context().cookies().stream()
              .map(each -> each.name + "=" + each.value)
              .collect(Collectors.joining("; ", "Cookie: ", ""));
    }
    SoftAssertions softly = new SoftAssertions();
    for (String wish :
        List.of(
            "//forged.example",
            "/\\forged.example",
            "\\\\forged.example",
            "https://forged.example",
            "http:forged.example",
            "///forged.example",
            "/\t/forged.example",
            "/\n/forged.example",
            "javascript:alert(1)",
            "data:text/html,x",
            " //forged.example",
            "/login?next=/login",
            "%2f%2fforged.example",
            "@forged.example",
            ".forged.example",
            "\u0000//forged.example")) {
      String target = "/login?next=" + URLEncoder.encode(wish, StandardCharsets.UTF_8);
      RawHttp.Answer answer = http.get(target, cookie);
      softly.assertThat(answer.header("Location")).as(wish).contains("/console");
    }
    softly
        .assertThat(http.get("/login?next=%2Fconsole%2Ftasks", cookie).header("Location"))
        .contains("/console/tasks");
    softly.assertAll();
  }

  @Test
  void aMessageIsShownInASandboxWithoutScripts() {
    Api admin = SharedRapport.admin();
    long segment =
        admin
            .post(
                "/api/v1/segments",
                "{\"name\":\"S%s\",\"rule\":{\"field\":\"contact.email\",\"op\":\"isNotEmpty\"}}"
                    .formatted(System.nanoTime()))
            .getJsonNumber("id")
            .longValue();
    String campaigns = "/api/plugins/email-campaigns/campaigns";
    Object id =
        admin
            .post(
                campaigns,
                "{\"name\":\"C\",\"segment\":%d,\"subject\":\"s\",\"blocks\":[{\"kind\":\"text\",\"fields\":{\"text\":\"<script>alert(1)</script>\"}}]}"
                    .formatted(segment))
            .get("id");
    String preview = campaigns + "/" + id + "/preview";
    assertThat(http.get(preview).status()).as("a stranger guesses its number").isEqualTo(401);
    String token = rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "read");
    RawHttp.Answer answer = http.get(preview, "Authorization: Bearer " + token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Security-Policy").orElse(""))
        .startsWith("sandbox")
        .contains("default-src 'none'")
        .doesNotContain("allow-scripts", "allow-same-origin", "script-src");
    assertThat(answer.body()).doesNotContain("<script>alert");
  }
}
