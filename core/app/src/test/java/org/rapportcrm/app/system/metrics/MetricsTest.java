package org.rapportcrm.app.system.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.system.Queues;

class MetricsTest {

  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+?)(_bucket|_count|_sum)?(\\{[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\""
              + "(?:,[a-z]+=\"(?:[^\"\\\\]|\\\\.)*\")*\\})? (\\S+)");

  /** The rules of OpenMetrics 1.0 that a reader trips over. */
  @Test
  void theTextIsValidOpenMetrics() {
    RequestTimes.add("/console/contacts", 30_000_000);
    RequestTimes.add("/api/v1/contacts", 20_000_000_000L);
    String text = MetricsServlet.text(List.of(new Queues.Queue("a\"b\\c\nd", 3, 1, "/x")));
    assertThat(text).endsWith("# EOF\n").doesNotContain("\n\n");
    Map<String, String> types = new HashMap<>();
    Set<String> seen = new HashSet<>();
    String family = "";
    for (String line : text.split("\n")) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ");
        family = words[2];
        assertThat(types.put(family, words[3])).as("each family once").isNull();
      } else if (!line.startsWith("#")) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(sample.group(1)).as("samples stand with their family").isEqualTo(family);
        assertThat(sample.group(2) != null).isEqualTo(types.get(family).equals("histogram"));
        assertThat(Double.parseDouble(sample.group(4))).isNotNegative();
        assertThat(seen.add(line.substring(0, line.lastIndexOf(' ')))).as(line).isTrue();
      }
    }
    assertThat(text)
        .contains("rapport_request_duration_seconds_bucket{class=\"page\",le=\"0.025\"} 0\n")
        .contains("rapport_request_duration_seconds_bucket{class=\"page\",le=\"0.05\"} 1\n")
        .contains("rapport_request_duration_seconds_bucket{class=\"api\",le=\"10.0\"} 0\n")
        .contains("rapport_request_duration_seconds_bucket{class=\"api\",le=\"+Inf\"} 1\n");
  }

  @Test
  void onlyThisMachineOrWhoeverHasTheTokenMayRead() {
    assertThat(MetricsServlet.mayRead(request("127.0.0.1", Map.of()), null)).isTrue();
    assertThat(MetricsServlet.mayRead(request("192.0.2.1", Map.of()), null)).isFalse();
    assertThat(MetricsServlet.mayRead(request("127.0.0.1", Map.of("X-Forwarded-For", "x")), null))
        .as("a proxy on this machine brings anybody")
        .isFalse();
    assertThat(MetricsServlet.mayRead(request("127.0.0.1", Map.of()), "token")).isFalse();
    assertThat(
            MetricsServlet.mayRead(
                request("192.0.2.1", Map.of("Authorization", "Bearer token")), "token"))
        .isTrue();
  }

  @Test
  void addressesFallIntoClasses() {
    assertThat(RequestTimes.kind("/console/contacts")).isEqualTo("page");
    assertThat(RequestTimes.kind("/console/x.css")).isEqualTo("file");
    assertThat(RequestTimes.kind("/api/v1/contacts")).isEqualTo("api");
    assertThat(RequestTimes.kind("/plugins/loyalty/members")).isEqualTo("plugin");
    assertThat(RequestTimes.kind("/s/abc")).isEqualTo("public");
    assertThat(RequestTimes.kind("/health/live")).isEqualTo("other");
  }

  private static HttpServletRequest request(String address, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRemoteAddr" -> address;
                  case "getHeader" -> headers.get(arguments[0]);
                  default -> null;
                });
  }
}
