package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in place of the {@code default-web.xml} of Payara. */
class DefaultWebXmlTest {

  @Test
  void itHasTheServletWithoutWhichEachChangeLeavesItsClassesBehind() throws IOException {
    assertThat(text()).contains("<servlet-class>org.glassfish.wasp.servlet.JspServlet<");
  }

  @Test
  void itNamesTheTypesOfFilesThatPagesAreMadeOfAndFewOthers() throws IOException {
    List<String> endings =
        Pattern.compile("<extension>(.*?)</extension>")
            .matcher(text())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(endings)
        .contains("css", "js", "svg", "png", "gif", "ico", "woff", "woff2", "ttf", "html")
        .doesNotHaveDuplicates()
        .hasSizeLessThan(60);
  }

  private static String text() throws IOException {
    try (InputStream in = ServerSettings.class.getResourceAsStream("default-web.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
