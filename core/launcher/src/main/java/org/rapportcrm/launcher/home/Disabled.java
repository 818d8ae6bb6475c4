package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code plugins/disabled.txt}: the ids of plugins that are not to be started, one on a line; what
 * follows a {@code #} is a comment. It works when nothing else does.
 */
public final class Disabled {
  private Disabled() {}

  /** The ids; empty when there is no such file. */
  public static Set<String> read(Home home) {
    Set<String> ids = new TreeSet<>();
    for (String line : lines(home)) {
      String id = line.replaceFirst("#.*", "").strip();
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Adds an id; answers whether it was not there yet. */
  public static boolean add(Home home, String id) {
    if (read(home).contains(id)) {
      return false;
    }
    List<String> lines = new ArrayList<>(lines(home));
    lines.add(id);
    write(home, lines);
    return true;
  }

  /** Removes an id and leaves the other lines as they are; answers whether it was there. */
  public static boolean remove(Home home, String id) {
    List<String> lines = new ArrayList<>(lines(home));
    boolean removed = lines.removeIf(line -> line.replaceFirst("#.*", "").strip().equals(id));
    if (removed) {
      write(home, lines);
    }
    return removed;
  }

  /** Where it lies. */
  public static Path file(Home home) {
    return home.plugins().resolve("disabled.txt");
  }

  private static List<String> lines(Home home) {
    try {
      return Files.exists(file(home)) ? Files.readAllLines(file(home)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file(home) + " cannot be read", e);
    }
  }

  private static void write(Home home, List<String> lines) {
    try {
      Files.write(file(home), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file(home) + " cannot be written", e);
    }
  }
}
