package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A list that is searched or paged by its address sends its buttons there too. Sent to the address
 * without its question they meet the first page, where other records stand, and are refused.
 */
class OwnAddressTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern PLAIN_FORM =
      Pattern.compile("<h:form\\b(?:(?!</h:form>).)*</h:form>", Pattern.DOTALL);
  private static final Pattern BUTTON_OF_A_ROW =
      Pattern.compile("<ui:repeat\\b.*<h:command(?:Button|Link)\\b", Pattern.DOTALL);
  private static final Pattern ASKED_FOR = Pattern.compile("<r:pager\\b|method=\"get\"");

  @Test
  void buttonsOfRowsAreSentWhereTheRowsAreShown() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 12)) {
      List<String> lost =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .filter(file -> file.toString().contains("/src/main/resources/"))
              .filter(OwnAddressTest::losesItsQuestion)
              .map(file -> ROOT.relativize(file).toString())
              .toList();
      assertThat(lost).as("use <o:form useRequestURI=\"true\">").isEmpty();
    }
  }

  private static boolean losesItsQuestion(Path file) {
    String page = read(file);
    return ASKED_FOR.matcher(page).find()
        && PLAIN_FORM
            .matcher(page)
            .results()
            .map(form -> form.group())
            .anyMatch(
                form -> BUTTON_OF_A_ROW.matcher(form).find() && !form.contains("type=\"hidden\""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
