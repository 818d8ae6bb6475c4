package org.rapportcrm.app.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page that follows a change opens while the application ends, so that nobody may be there any
 * more to give it its script and its style: the browser has them from the page that led to it.
 */
class ChangePagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"plugins", "plugin-plan", "plugin-remove", "plugin-set", "plugin-change"})
  void whatLeadsToAChangeBringsWhatFollowsIt(String page) throws IOException {
    try (InputStream in =
        getClass().getResourceAsStream("/META-INF/resources/console/" + page + ".xhtml")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("#{resource['rapport:changes.js']}", "name=\"changes.css\"");
    }
  }
}
