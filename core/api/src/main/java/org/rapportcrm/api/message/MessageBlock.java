package org.rapportcrm.api.message;

import java.util.List;

/**
 * A kind of block that a plugin adds to the message editor.
 *
 * @param kind the plugin's id, a dot and a word, such as {@code surveys.question}
 * @param labelKey message key of its name
 * @param icon a PrimeIcons name without the prefix
 * @param fields what the person who designs fills in
 * @param renderer the CDI bean that draws it
 */
public record MessageBlock(
    String kind,
    String labelKey,
    String icon,
    List<Field> fields,
    Class<? extends BlockRenderer> renderer) {

  /** Keeps an immutable copy. */
  public MessageBlock {
    fields = List.copyOf(fields);
  }

  /**
   * A field of the block's form.
   *
   * @param name its key in {@link Block#fields()}
   * @param labelKey message key of its label
   * @param kind how it is entered
   * @param options the CDI bean that lists the values of a CHOICE, else {@code null}
   */
  public record Field(String name, String labelKey, Kind kind, Class<? extends Options> options) {

    /** A field that is typed in. */
    public static Field text(String name, String labelKey) {
      return new Field(name, labelKey, Kind.TEXT, null);
    }

    /** A field that is chosen. */
    public static Field choice(String name, String labelKey, Class<? extends Options> options) {
      return new Field(name, labelKey, Kind.CHOICE, options);
    }
  }

  /** How a field is entered. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    URL,
    CHOICE
  }

  /** Lists what can be chosen; asked by {@link Composer#options} alone. */
  public interface Options {

    /** A value and its text. */
    record Option(String value, String label) {}

    /** The options now, in the order to show. */
    List<Option> options();
  }
}
