package org.rapportcrm.launcher.scaffold;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.launcher.Refusal;

/**
 * What a new project can have: {@code parts.properties} beside the template. {@code NAME=what it
 * is}; {@code NAME.needs}, parts that come with it; {@code NAME.files}, files that are left out
 * without it; {@code NAME.replaces}, files that are left out with it; {@code NAME.alone}, whether
 * it cannot be combined.
 */
public final class Parts {

  /** Stands for all that can be combined. */
  public static final String ALL = "all";

  /** Stands for no part: the frame alone. */
  public static final String NONE = "none";

  private final Properties file;

  private Parts(Properties file) {
    this.file = file;
  }

  /** Reads the parts of a template. */
  public static Parts read(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The template of new plugins cannot be read", e);
    }
    return new Parts(properties);
  }

  /** Their names, in the order of the alphabet. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>(file.stringPropertyNames());
    names.removeIf(key -> key.contains("."));
    return names;
  }

  /** What a part is, in a few words. */
  public String description(String name) {
    return file.getProperty(name);
  }

  /**
   * The parts that somebody asked for: some by their names, {@link #ALL} that can be combined, or
   * {@link #NONE}.
   *
   * @throws Refusal when one of the two words stands beside other names
   */
  public Collection<String> chosen(List<String> words) {
    List<String> said = words.stream().map(String::strip).toList();
    for (String whole : List.of(ALL, NONE)) {
      if (said.contains(whole) && said.size() > 1) {
        throw new Refusal(
            "--with %s says what the project has; leave out %s, or \"%s\"."
                .formatted(
                    whole,
                    String.join(", ", said.stream().filter(name -> !name.equals(whole)).toList()),
                    whole));
      }
    }
    return said.contains(ALL) ? combinable() : said.contains(NONE) ? Set.of() : said;
  }

  /**
   * These parts and all that they need.
   *
   * @throws Refusal when there is no such part, with those there are; or when one of them cannot be
   *     combined
   */
  public Set<String> closure(Collection<String> wanted) {
    Set<String> all = new TreeSet<>();
    wanted.forEach(name -> add(name.strip(), all));
    all.stream()
        .filter(name -> standsAlone(name) && all.size() > 1)
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refusal(
                  "\"%s\" stands alone (%s); make two projects."
                      .formatted(name, description(name)));
            });
    return all;
  }

  /** All that can be combined. */
  public Set<String> combinable() {
    Set<String> all = names();
    all.removeIf(this::standsAlone);
    return all;
  }

  private boolean standsAlone(String name) {
    return Boolean.parseBoolean(file.getProperty(name + ".alone"));
  }

  private void add(String name, Set<String> all) {
    if (!names().contains(name)) {
      throw new Refusal(
          "There is no \"%s\" for --with; choose of %s, or say %s or %s."
              .formatted(name, String.join(", ", names()), ALL, NONE));
    }
    if (all.add(name)) {
      words(name + ".needs").forEach(needed -> add(needed, all));
    }
  }

  /** Whether a file is left out when only these parts are wanted. */
  boolean leavesOut(String fileName, Set<String> wanted) {
    return names().stream()
        .anyMatch(
            part ->
                words(part + (wanted.contains(part) ? ".replaces" : ".files")).contains(fileName));
  }

  private List<String> words(String key) {
    String value = file.getProperty(key, "").strip();
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\s+"));
  }
}
