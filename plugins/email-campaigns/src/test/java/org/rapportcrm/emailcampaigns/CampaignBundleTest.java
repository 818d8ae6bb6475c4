package org.rapportcrm.emailcampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in every language, and every pattern can be filled. */
class CampaignBundleTest {

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa"})
  void everyTextIsTranslated(String language) throws IOException {
    Properties english = read("");
    Properties other = read("_" + language);

    assertThat(keys(other)).isEqualTo(keys(english));
    for (String key : keys(english)) {
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .isSubsetOf(arguments(english.getProperty(key)));
    }
  }

  @Test
  void everyPatternCanBeFilled() throws IOException {
    for (String language : new String[] {"", "_ar", "_fa"}) {
      Properties texts = read(language);
      for (String key : keys(texts)) {
        String text = texts.getProperty(key);
        if (text.contains("{")) {
          Locale locale = language.isEmpty() ? Locale.ENGLISH : new Locale(language.substring(1));
          String filled = new MessageFormat(text, locale).format(new Object[] {3, 4, 5});
          assertThat(filled).as(key).doesNotContain("{").doesNotContain("#");
        }
      }
    }
  }

  private static Set<String> keys(Properties texts) {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Set<String> arguments(String text) {
    Set<String> arguments = new TreeSet<>();
    java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\{(\\d)").matcher(text);
    while (matcher.find()) {
      arguments.add(matcher.group(1));
    }
    return arguments;
  }

  private static Properties read(String suffix) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            CampaignBundleTest.class.getResourceAsStream(
                "/META-INF/rapport/email-campaigns/messages" + suffix + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts;
  }
}
