package org.rapportcrm.app.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.MessageDesign;

class DesignCheckTest {

  @Test
  void aSoundDesignHasNoFindings() {
    assertThat(
            check(
                "Hi {{contact.firstName|friend}}",
                Block.of(
                    "button", Map.of("label", "Go", "url", "https://x.example/{{contact.name}}")),
                Block.of("surveys.question", Map.of()),
                Block.of("divider", Map.of())))
        .isEmpty();
  }

  @Test
  void aTagThatDoesNotExistIsNamedWithItsPlace() {
    List<Finding> findings = check("Hi", Block.of("text", Map.of("text", "{{contact.shoeSize}}")));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).field()).isEqualTo("blocks[0].text");
    assertThat(findings.get(0).message()).contains("contact.shoeSize");
    assertThat(findings.get(0).remedy()).isNotBlank();
  }

  @Test
  void aBlockOfAPluginThatIsGoneIsNamed() {
    assertThat(check("Hi", Block.of("gone.block", Map.of())))
        .extracting(Finding::field)
        .containsExactly("blocks[0].kind");
  }

  @Test
  void emptyAndBrokenThingsAreFound() {
    assertThat(
            check(
                "",
                Block.of("text", Map.of("text", "Hi {{contact.firstName")),
                Block.of("button", Map.of("label", "", "url", "ftp://x")),
                Block.of("image", Map.of("src", ""))))
        .extracting(Finding::field)
        .containsExactlyInAnyOrder(
            "subject",
            "blocks[0].text",
            "blocks[1].label",
            "blocks[1].url",
            "blocks[2].src",
            "blocks[2].alt");
  }

  @Test
  void aDesignSurvivesJson() {
    MessageDesign design =
        new MessageDesign(
            "س {{contact.name}}",
            "p",
            "fa",
            List.of(
                new Block(
                    "columns",
                    Map.of(),
                    List.of(List.of(Block.of("text", Map.of("text", "\"q\"\n<b>")))))));
    assertThat(DesignJson.read(DesignJson.write(design))).isEqualTo(design);
  }

  private static List<Finding> check(String subject, Block... blocks) {
    return new DesignCheck(new FakeParts(), FakeParts.TEXTS, Locale.ENGLISH)
        .of(new MessageDesign(subject, "", "en", List.of(blocks)));
  }
}
