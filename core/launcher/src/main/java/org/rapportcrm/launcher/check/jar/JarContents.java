package org.rapportcrm.launcher.check.jar;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.rapportcrm.launcher.check.code.ClassFacts;

/**
 * What a jar holds, read once.
 *
 * @param names of all files in the archive's own order, doubles among them
 * @param folders names of the folders that have entries, each with a slash at its end
 * @param texts small files that are no classes, by name; larger ones are left out
 * @param classes what is known of each class, by its name with slashes
 * @param badClasses names of the files that end in {@code .class} and cannot be read as one, with
 *     the reason
 */
public record JarContents(
    List<String> names,
    Set<String> folders,
    Map<String, byte[]> texts,
    Map<String, ClassFacts> classes,
    Map<String, String> badClasses) {

  public boolean has(String name) {
    return texts.containsKey(name) || names.contains(name);
  }

  /** A file as UTF-8 text; empty when it is not there or too large to be one. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Files below a folder, which ends in a slash. */
  public List<String> below(String folder) {
    return names.stream().filter(name -> name.startsWith(folder)).toList();
  }

  /**
   * A file of properties in UTF-8; empty when it is not there.
   *
   * @throws IllegalArgumentException when it is malformed
   */
  public Optional<Properties> properties(String name) {
    return text(name)
        .map(
            text -> {
              Properties properties = new Properties();
              try (Reader in = new StringReader(text)) {
                properties.load(in);
              } catch (IOException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
              }
              return properties;
            });
  }
}
