package org.rapportcrm.api.text;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.security.CurrentUser;

/**
 * A text by its key, put into words only when somebody reads it: in the language of the person whom
 * this thread works for, so that what decides needs to know neither the person nor the bundles.
 *
 * @param key of the core or of an installed plugin
 * @param arguments fill {@code {0}}, {@code {1}} …; one that is {@code Words} itself is put into
 *     words too
 */
public record Words(String key, List<Object> arguments) {

  /** Keeps an immutable copy. */
  public Words {
    arguments = List.copyOf(arguments);
  }

  /** A text with its arguments; none is {@code null}. */
  public static Words of(String key, Object... arguments) {
    return new Words(key, List.of(arguments));
  }

  /** The text in a language. */
  public String text(Messages messages, Locale locale) {
    Object[] said =
        arguments.stream()
            .map(one -> one instanceof Words words ? words.text(messages, locale) : one)
            .toArray();
    return messages.text(locale, key, said);
  }

  /** The text in the person's language; where there is no container, the key and its arguments. */
  @Override
  public String toString() {
    CDI<Object> beans;
    try {
      beans = CDI.current();
    } catch (IllegalStateException e) {
      return arguments.isEmpty() ? key : key + " " + arguments;
    }
    Locale locale = beans.select(CurrentUser.class).get().locale();
    return text(beans.select(Messages.class).get(), locale == null ? Locale.ENGLISH : locale);
  }
}
