package org.rapportcrm.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Snippets of a page. {@code <!-- snippet File.java#name -->} stands before a block of code that is
 * the region {@code name} of that file: the lines between {@code region name} and {@code endregion}
 * in comments. {@code File.java#name()} is the method of that name, and a file without either is
 * shown whole. A file is named by its path in the project, or by its name alone when it belongs to
 * the template of new plugins.
 */
final class Snippets {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final Path TEMPLATE = ROOT.resolve("core/archetype/project");
  private static final Pattern SNIPPET =
      Pattern.compile(
          "<!-- snippet ([^\\s#]+)(?:#([a-z-]+|[a-zA-Z]+\\(\\)))? -->\\n(?:\\n?```[a-z]*\\n(?:.*\\n)*?```\\n)?");
  private static final Map<String, String> LANGUAGES =
      Map.of("java", "java", "xhtml", "xml", "sql", "sql", "css", "css", "xml", "xml");

  private Snippets() {}

  /** The page with each snippet as its source has it now. */
  static String filled(String page) throws IOException {
    StringBuilder text = new StringBuilder();
    Matcher found = SNIPPET.matcher(page);
    while (found.find()) {
      String head = found.group().lines().findFirst().orElseThrow();
      String file = found.group(1);
      String code =
          "%s\n```%s\n%s```\n"
              .formatted(
                  head,
                  LANGUAGES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), ""),
                  shown(find(file), found.group(2)));
      found.appendReplacement(text, Matcher.quoteReplacement(code));
    }
    return found.appendTail(text).toString();
  }

  /** How many snippets a page has. */
  static long count(String page) {
    return SNIPPET.matcher(page).results().count();
  }

  private static Path find(String name) throws IOException {
    if (name.contains("/")) {
      return ROOT.resolve(name);
    }
    try (Stream<Path> files = Files.walk(TEMPLATE)) {
      List<Path> same =
          files
              .filter(file -> file.getFileName().toString().equals(name))
              .filter(file -> !file.toString().contains("/target/"))
              .toList();
      if (same.size() != 1) {
        throw new IllegalStateException(name + " is no one file of the template: " + same);
      }
      return same.get(0);
    }
  }

  private static String shown(Path file, String name) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> shown =
        name == null
            ? lines
            : name.endsWith("()")
                ? method(lines, name.substring(0, name.length() - 2))
                : regions(lines, name);
    if (shown.isEmpty()) {
      throw new IllegalStateException(file + " has no " + name);
    }
    return dedented(shown.stream().filter(line -> !isMark(line)).toList());
  }

  /** The method with its annotations; in code that is formatted, its brace stands below its own. */
  private static List<String> method(List<String> lines, String name) {
    int from = 0;
    while (from < lines.size() && !lines.get(from).matches("  \\w.* " + name + "\\(.*")) {
      from++;
    }
    if (from == lines.size()) {
      return List.of();
    }
    int to = from + lines.subList(from, lines.size()).indexOf("  }");
    while (lines.get(from - 1).startsWith("  @")) {
      from--;
    }
    return lines.subList(from, to + 1);
  }

  private static List<String> regions(List<String> lines, String name) {
    List<String> kept = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (isMark(line) && line.matches(".*\\bregion " + name + "\\b.*")) {
        inside = true;
        if (!kept.isEmpty()) {
          kept.add("");
        }
      } else if (isMark(line) && line.contains("endregion")) {
        inside = false;
      } else if (inside) {
        kept.add(line);
      }
    }
    return kept;
  }

  /** Whether the line is for whoever makes snippets and new plugins of the file. */
  private static boolean isMark(String line) {
    return line.matches("\\s*(//|#|--|/\\*|<!--)\\s*((end)?region\\b|[+-]!?[a-z]).*")
        || line.matches("\\s*// ?\\|.*");
  }

  private static String dedented(List<String> lines) {
    int indent =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
            .map(line -> line.isBlank() ? "" : line.substring(indent))
            .collect(Collectors.joining("\n"))
            .replaceAll("\n{3,}", "\n\n")
            .strip()
        + "\n";
  }
}
