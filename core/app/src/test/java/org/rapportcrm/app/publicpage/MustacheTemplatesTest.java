package org.rapportcrm.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.text.MessageCatalog;
import org.rapportcrm.app.text.PersonLocale;

class MustacheTemplatesTest {

  private final MustacheTemplates templates =
      new MustacheTemplates(new MessageCatalog(getClass().getClassLoader())::text);

  @Test
  void valuesAndTextsAreEscaped() {
    assertThat(render(Map.of("name", "<b>&'\"")))
        .isEqualTo("<p>&lt;b&gt;&amp;&#39;&quot;</p><p>Hello &lt;b&gt;&amp;&#39;&quot;</p>\n");
  }

  @Test
  void aValueThatIsNullIsEmpty() {
    Map<String, Object> model = new HashMap<>();
    model.put("name", null);

    assertThat(render(model)).isEqualTo("<p></p><p>Hello </p>\n");
  }

  @Test
  void aNameThatTheModelLacksIsAMistakeOfTheTemplate() {
    assertThatThrownBy(() -> render(Map.of())).hasMessageContaining("name");
  }

  @Test
  void aTemplateThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> templates.render("no/such.mustache", PersonLocale.of("en"), Map.of()))
        .hasMessageContaining("no/such.mustache");
  }

  private String render(Map<String, Object> model) {
    return templates.render("META-INF/rapport/zoo/page.mustache", PersonLocale.of("en"), model);
  }
}
