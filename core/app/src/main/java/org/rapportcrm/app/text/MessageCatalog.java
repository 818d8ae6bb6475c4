package org.rapportcrm.app.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts of the class path. The first part of a key names its bundle: {@code loyalty.balance} is in
 * the plugin's {@code META-INF/rapport/loyalty/messages*.properties}, {@code contacts.title} in the
 * core's {@code META-INF/rapport/core/contacts*.properties}. A text that a language lacks is taken
 * from English; one that English lacks is its key. Read once, then kept.
 */
public class MessageCatalog {

  static final String ROOT = "META-INF/rapport/";

  private final ClassLoader loader;
  private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /** Over the bundles that this class loader sees. */
  public MessageCatalog(ClassLoader loader) {
    this.loader = loader;
  }

  /** Whether any language has a text for the key. */
  public boolean has(String key) {
    return bundle(key, Locale.ENGLISH).containsKey(key);
  }

  /**
   * The text.
   *
   * @param locale its language chooses the text, its numbering system the digits
   * @param arguments fill {@code {0}}, {@code {1}} …
   */
  public String text(Locale locale, String key, Object... arguments) {
    if (key == null) {
      return "";
    }
    String pattern = bundle(key, locale).get(key);
    if (pattern == null) {
      return key;
    }
    if (arguments.length == 0 && pattern.indexOf('{') < 0 && !pattern.contains("''")) {
      return pattern;
    }
    MessageFormat format =
        formats.computeIfAbsent(
            locale.toLanguageTag() + '\n' + key,
            any -> new MessageFormat(pattern, ULocale.forLocale(locale)));
    return ((MessageFormat) format.clone()).format(arguments);
  }

  private Map<String, String> bundle(String key, Locale locale) {
    int dot = key.indexOf('.');
    String name = dot < 0 ? key : key.substring(0, dot);
    return bundles.computeIfAbsent(
        name + '\n' + locale.getLanguage(), any -> read(name, locale.getLanguage()));
  }

  private Map<String, String> read(String name, String language) {
    Map<String, String> texts = new HashMap<>();
    for (String path : new String[] {ROOT + "core/" + name, ROOT + name + "/messages"}) {
      readInto(texts, path + ".properties");
      readInto(texts, path + "_" + language + ".properties");
    }
    return Map.copyOf(texts);
  }

  private void readInto(Map<String, String> texts, String path) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in != null) {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the texts in " + path, e);
    }
  }
}
