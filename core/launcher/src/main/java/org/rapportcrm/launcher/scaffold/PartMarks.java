package org.rapportcrm.launcher.scaffold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts parts out of a text. A part stands between a line with {@code +NAME} and one with {@code
 * -NAME} in a comment of any language; between {@code +!NAME} and {@code -!NAME} stands what takes
 * its place, each line commented out by {@code // |} or {@code #|}, because the template is
 * compiled as it is. Lines that mark regions for the documentation are left out. What is left has
 * no two empty lines in a row, and no import of a class that is not named, or only inside another.
 */
final class PartMarks {

  private static final Pattern MARK =
      Pattern.compile("\\s*(?://|#|--|/\\*|<!--)\\s*([+-])(!?)([a-z][a-z-]*)\\s*(?:\\*/|-->)?\\s*");
  private static final Pattern REGION =
      Pattern.compile("\\s*(?://|#|--|/\\*|<!--)\\s*(?:end)?region\\b.*");
  private static final Pattern INSTEAD = Pattern.compile("^(\\s*)(?://|#) ?\\| ?");
  private static final Pattern IMPORT = Pattern.compile("import (?:[\\w.]+\\.)?(\\w+);");

  private PartMarks() {}

  static String resolve(String text, Set<String> wanted) {
    List<String> kept = new ArrayList<>();
    Deque<Boolean> open = new ArrayDeque<>();
    for (String line : text.lines().toList()) {
      Matcher mark = MARK.matcher(line);
      if (mark.matches()) {
        if (mark.group(1).equals("+")) {
          open.push(wanted.contains(mark.group(3)) != mark.group(2).equals("!"));
        } else {
          open.pop();
        }
      } else if (!open.contains(false) && !REGION.matcher(line).matches()) {
        kept.add(INSTEAD.matcher(line).replaceFirst("$1").stripTrailing());
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("A part of the template is not closed: " + text);
    }
    return String.join("\n", withoutIdleEmptyLines(withoutIdleImports(kept))) + "\n";
  }

  private static List<String> withoutIdleImports(List<String> lines) {
    String body =
        String.join("\n", lines.stream().filter(line -> !line.startsWith("import ")).toList());
    return lines.stream()
        .filter(
            line -> {
              Matcher found = IMPORT.matcher(line);
              return !found.matches()
                  || Pattern.compile("(?<![\\w.])" + found.group(1) + "\\b").matcher(body).find();
            })
        .toList();
  }

  private static List<String> withoutIdleEmptyLines(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean again = line.isBlank() && (kept.isEmpty() || kept.get(kept.size() - 1).isBlank());
      if (!again) {
        if (line.strip().equals("}") && kept.get(kept.size() - 1).isBlank()) {
          kept.remove(kept.size() - 1);
        }
        kept.add(line);
      }
    }
    return kept;
  }
}
