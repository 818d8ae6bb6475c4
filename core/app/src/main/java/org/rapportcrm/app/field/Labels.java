package org.rapportcrm.app.field;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapportcrm.api.rest.Doc;

/**
 * What people call something, in each language of the console.
 *
 * @param en always there once it was checked
 * @param ar {@code null} takes the English one
 * @param fa {@code null} takes the English one
 */
@Doc("A name in each language; where ar or fa is missing, en is shown.")
public record Labels(String en, String ar, String fa) implements Serializable {

  /** Only an English one. */
  public static Labels of(String en) {
    return new Labels(en, null, null);
  }

  /** The one for a language. */
  public String in(Locale locale) {
    String label =
        switch (locale == null ? "en" : locale.getLanguage()) {
          case "ar" -> ar;
          case "fa" -> fa;
          default -> en;
        };
    return label == null ? en : label;
  }

  /** All that are there. */
  public List<String> all() {
    return Stream.of(en, ar, fa).filter(Objects::nonNull).distinct().toList();
  }
}
