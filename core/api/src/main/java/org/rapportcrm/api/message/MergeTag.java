package org.rapportcrm.api.message;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * A value that a message may name: {@code {{loyalty.points|0}}}, with the text after the bar when a
 * contact has none.
 *
 * @param name the plugin's id, a dot and a word
 * @param labelKey message key of its name in the editor
 * @param sample what the preview shows
 * @param source the CDI bean that knows the values
 */
public record MergeTag(
    String name, String labelKey, String sample, Class<? extends Source> source) {

  /**
   * Gives the values of a merge tag for many contacts at once: a CDI bean, asked for each batch of
   * recipients while their messages are made, without a user. While it throws, or its plugin is
   * inactive, the text after the bar stands in its place.
   */
  public interface Source {

    /**
     * The values as text, formatted for the language. They are escaped where they are put in.
     *
     * @param name the tag's name
     * @return contact id to value; a contact without a value is absent
     */
    Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale);
  }
}
