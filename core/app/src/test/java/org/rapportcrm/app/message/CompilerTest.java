package org.rapportcrm.app.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.app.text.Foot;

class CompilerTest {

  private static final Letterhead HEAD =
      new Letterhead("Golestan", "1 Book Street, Shiraz", "https://crm.example", "#1f5f8b");

  private final FakeParts parts = new FakeParts();

  @Test
  void aNameOfCodeIsShownAsText() {
    Rendered mail = render("Hello {{contact.firstName}}", "<script>alert(1)</script>");
    assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
    assertThat(mail.text()).contains("Hello <script>alert(1)</script>");
  }

  @Test
  void aButtonKeepsTheColourOfItsWordsInTheDark() {
    MessageDesign design =
        design("en", Block.of("button", Map.of("label", "Go", "url", "https://example.com")));
    String html = fill(design, Map.of()).html();
    assertThat(html).contains("<td").containsPattern("<td[^>]* class=\"button\"");
    assertThat(html).containsPattern("td\\.button a *\\{ *color: #[0-9a-fA-F]{6} !important");
  }

  @Test
  void aPersianNameCannotTurnItsSurroundings() {
    Rendered mail = render("Hello {{contact.firstName}}!", "سارا\u202E");
    assertThat(mail.html()).contains("<bdi>سارا</bdi>!");
    assertThat(mail.text()).contains("\u2068سارا\u2069!");
  }

  @Test
  void aContactWithoutTheValueGetsTheFallback() {
    assertThat(render("Hello {{contact.firstName|friend}}", null).text()).contains("Hello friend");
  }

  @Test
  void aValueThatLooksLikeATagStaysText() {
    assertThat(render("Hello {{contact.firstName}}", "{{contact.email}}").text())
        .contains("Hello {{contact.email}}");
  }

  @Test
  void everyMessageSaysHowToStopAndWhoWrites() {
    Rendered mail = render("Hello", null);
    assertThat(mail.html())
        .contains("href=\"https://crm.example/u/t\"")
        .contains("1 Book Street, Shiraz");
    assertThat(mail.text()).contains("https://crm.example/u/t").contains("1 Book Street, Shiraz");
  }

  @Test
  void aMessageThatSomebodyAskedForNamesNoConsent() {
    MessageDesign design =
        design("en", Block.of("text", Map.of("text", "Hello", Foot.FIELD, Foot.ASKED.mark())));
    Rendered mail = fill(design, Map.of());
    assertThat(mail.html() + mail.text())
        .contains("1 Book Street, Shiraz")
        .doesNotContain("https://crm.example/u/");
  }

  @Test
  void theTextPartIsNeverEmpty() {
    MessageDesign design =
        design("en", Block.of("image", Map.of("src", "https://x.example/a.png")));
    assertThat(fill(design, Map.of()).text().strip()).isNotEmpty();
  }

  @Test
  void persianRunsFromRightToLeft() {
    Rendered mail = fill(design("fa", Block.of("text", Map.of("text", "سلام"))), Map.of());
    assertThat(mail.html())
        .contains("dir=\"rtl\"")
        .contains("lang=\"fa\"")
        .as("columns run from left to right unless told otherwise")
        .doesNotContain("direction:ltr");
  }

  @Test
  void mailProgramsInTheDarkAreToldThatItIsFine() {
    assertThat(render("Hello", null).html())
        .contains("name=\"color-scheme\"")
        .contains("prefers-color-scheme: dark");
  }

  @Test
  void theFootSaysWhySomebodyGetsItAndLeadsToWhereTheyCanChangeThat() {
    CompiledMessage bought = compile(design("en", Block.of("text", Map.of("text", "Hello"))));
    assertThat(bought.fill(values(), n -> "").text())
        .contains("has your consent")
        .contains("Unsubscribe");

    Map<String, String> marked = Map.of("text", "Hello", Foot.FIELD, Foot.COLLEAGUE.mark());
    CompiledMessage told = compile(design("en", Block.of("text", marked)));
    assertThat(told.fill(values(), n -> "").text())
        .contains("your notification settings")
        .contains("/console/notifications")
        .doesNotContain("consent")
        .doesNotContain("nsubscribe");
  }

  @Test
  void linksAreCountedAndTheUnsubscribeLinkIsNot() {
    MessageDesign design =
        design(
            "en",
            Block.of("button", Map.of("label", "Go", "url", "https://shop.example/?a=1&b=2")),
            Block.of("text", Map.of("text", "<a href=\"https://shop.example/?a=1&b=2\">or</a>")));
    CompiledMessage message = compile(design);
    assertThat(message.links()).containsExactly("https://shop.example/?a=1&b=2");
    Rendered mail = message.fill(values(), n -> "https://crm.example/c/" + n);
    assertThat(mail.html()).contains("href=\"https://crm.example/c/0\"");
    assertThat(mail.text()).contains("https://shop.example/?a=1&b=2");
  }

  @Test
  void aScriptAddressLeadsNowhere() {
    MessageDesign design =
        design(
            "en",
            Block.of("button", Map.of("label", "Go", "url", "javascript:alert(1)")),
            Block.of("button", Map.of("label", "Go", "url", "{{contact.firstName}}")));
    CompiledMessage message = compile(design);
    String html = message.fillUncounted(values("contact.firstName", "javascript:alert(2)")).html();
    assertThat(html).doesNotContain("javascript:").contains("href=\"#\"");
  }

  @Test
  void aValueWithinAnAddressIsEncoded() {
    MessageDesign design =
        design(
            "en",
            Block.of(
                "button",
                Map.of("label", "Go", "url", "https://x.example/?n={{contact.firstName}}")));
    String html = fill(design, Map.of("contact.firstName", "a&b=\"c\" د")).html();
    assertThat(html).contains("https://x.example/?n=a%26b%3D%22c%22%20%D8%AF");
  }

  @Test
  void onlyAFewElementsPassFromWhatPeopleType() {
    Rendered mail =
        render("<b>bold</b><img src=x onerror=alert(1)><style>p{}</style><p onclick=x>p</p>", null);
    assertThat(mail.html())
        .contains("<b>bold</b>")
        .doesNotContain("onerror")
        .doesNotContain("onclick");
  }

  @Test
  void aPluginsBlockHasItsOwnValueForEachContact() {
    MessageDesign design = design("en", Block.of("surveys.question", Map.of()));
    CompiledMessage message = compile(design);
    Values collected = new Values(parts, null);
    Map<Long, Map<String, String>> values = collected.of(message, HEAD, 3, List.of(7L, 8L));
    assertThat(message.fillUncounted(values.get(7L)).html()).contains("https://crm.example/s/7");
    assertThat(message.fillUncounted(values.get(8L)).text()).contains("https://crm.example/s/8");
  }

  @Test
  void aPluginThatFailsLeavesItsTagToTheFallback() {
    parts.broken = true;
    CompiledMessage message =
        compile(design("en", Block.of("text", Map.of("text", "{{loyalty.points|none}} points"))));
    Map<String, String> values = new Values(parts, null).of(message, HEAD, 3, List.of(7L)).get(7L);
    assertThat(message.fillUncounted(values).text()).contains("none points");
  }

  @Test
  void openingsAreCountedOnlyWhereThereIsAnAddressToTell() {
    CompiledMessage message = compile(design("en", Block.of("text", Map.of("text", "Hi"))));
    assertThat(message.fillUncounted(values()).html()).doesNotContain("width=\"1\"");
    Map<String, String> counted = values(Tags.PIXEL, "https://crm.example/o/t");
    assertThat(message.fillUncounted(counted).html())
        .contains("<img src=\"https://crm.example/o/t\" width=\"1\"");
  }

  @Test
  void aSubjectStaysOneLine() {
    MessageDesign design =
        new MessageDesign(
            "Hi {{contact.firstName}}", "", "en", List.of(Block.of("text", Map.of("text", "x"))));
    assertThat(fill(design, Map.of("contact.firstName", "a\r\nBcc: b@c.de")).subject())
        .isEqualTo("Hi a  Bcc: b@c.de");
  }

  @Test
  void theTitleThatScreenReadersReadNamesTheContact() {
    MessageDesign design =
        new MessageDesign(
            "Hi {{contact.firstName|friend}}",
            "",
            "en",
            List.of(Block.of("text", Map.of("text", "x"))));
    assertThat(fill(design, Map.of("contact.firstName", "Sara <\"3")).html())
        .contains("<title>Hi Sara &lt;&#34;3</title>")
        .contains("aria-label=\"Hi Sara &lt;&#34;3\"")
        .doesNotContain("friend");
    assertThat(fill(design, Map.of()).html()).contains("<title>Hi friend</title>");
  }

  @Test
  void columnsStandSideBySideAndFollowEachOtherInText() {
    Block columns =
        new Block(
            "columns",
            Map.of(),
            List.of(
                List.of(Block.of("text", Map.of("text", "left"))),
                List.of(Block.of("text", Map.of("text", "right")))));
    Rendered mail = fill(design("en", columns), Map.of());
    assertThat(mail.html()).contains("mj-column-per-50");
    assertThat(mail.text()).containsSubsequence("left", "right");
  }

  private Rendered render(String text, String firstName) {
    MessageDesign design = design("en", Block.of("text", Map.of("text", text)));
    return fill(design, firstName == null ? Map.of() : Map.of("contact.firstName", firstName));
  }

  private Rendered fill(MessageDesign design, Map<String, String> given) {
    Map<String, String> values = values();
    values.putAll(given);
    return compile(design).fillUncounted(values);
  }

  private static Map<String, String> values(String... pairs) {
    Map<String, String> values = new HashMap<>();
    values.put(Tags.UNSUBSCRIBE, "https://crm.example/u/t");
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return values;
  }

  private CompiledMessage compile(MessageDesign design) {
    return new Compiler(parts, FakeParts.TEXTS).compile(design, HEAD, 3);
  }

  private static MessageDesign design(String language, Block... blocks) {
    return new MessageDesign("Subject", "Before", language, List.of(blocks));
  }
}
