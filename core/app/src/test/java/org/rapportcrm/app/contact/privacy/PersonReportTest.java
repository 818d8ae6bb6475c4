package org.rapportcrm.app.contact.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonReportTest {

  private static final class Starred implements PersonReport.Wording {

    @Override
    public String kind(String kind) {
      return "*" + kind;
    }

    @Override
    public String column(String kind, String column) {
      return "*" + column;
    }

    @Override
    public String value(String kind, String column, Object value) {
      return column.equals("kind") ? kind + "." + column + ": " + value : value.toString();
    }
  }

  @Test
  void everythingIsThereAndNothingOfItIsMarkup() {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("kind", "call");
    first.put("summary", "<script>alert(\"1\")</script>");
    first.put("user_id", 7);
    first.put("hash", "0a1b");
    first.put("external_id", "delivery:2323");
    Map<String, Object> second = new LinkedHashMap<>();
    second.put("kind", "note");
    second.put("channel", "phone & mail");
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    all.put("contact", List.of(Map.of("first_name", "سارا", "external_id", "K-9")));
    all.put("interactions", List.of(first, second));
    all.put("tags", new ArrayList<>());
    String html =
        new PersonReport(new Starred())
            .of("All & more", "Beside <it>", Locale.forLanguageTag("fa"), true, all);
    assertThat(html)
        .contains("<html lang=\"fa\" dir=\"rtl\">")
        .contains("<h1><bdi>All &amp; more</bdi></h1>")
        .contains("<p>Beside &lt;it&gt;</p>", "*external_id")
        .contains("<th scope=\"row\">*first_name</th><td><bdi>سارا</bdi></td>")
        .contains(
            "<th scope=\"col\">*kind</th><th scope=\"col\">*summary</th><th scope=\"col\">*channel</th>")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;")
        .contains("<bdi>interactions.kind: call</bdi>", "phone &amp; mail")
        .doesNotContain("<script>", "*tags", "*user_id", "*hash", "delivery:2323");
  }
}
