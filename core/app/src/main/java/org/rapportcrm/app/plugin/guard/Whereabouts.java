package org.rapportcrm.app.plugin.guard;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What a thread is doing, seen from its stack. Pure. */
enum Whereabouts {
  /**
   * In the database's driver. It must not be interrupted there: H2 closes its file when a thread
   * that writes to it is interrupted.
   */
  DATABASE,
  /** In code of a plugin, or in the JDK called from there. */
  PLUGIN,
  /** Anywhere else: in the core, the container, a library. */
  ELSEWHERE;

  private static final List<String> DRIVERS =
      List.of("org.h2.", "org.postgresql.", "com.sun.gjc.", "org.glassfish.jdbc.");

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.");

  /**
   * Where the thread with this stack is.
   *
   * @param isPlugins whether a class of this name came with a plugin
   */
  static Whereabouts of(StackTraceElement[] stack, Predicate<String> isPlugins) {
    List<String> classes = Arrays.stream(stack).map(StackTraceElement::getClassName).toList();
    if (classes.stream().anyMatch(name -> startsWith(name, DRIVERS))) {
      return DATABASE;
    }
    return classes.stream()
        .filter(name -> !startsWith(name, JDK))
        .findFirst()
        .filter(isPlugins)
        .map(name -> PLUGIN)
        .orElse(ELSEWHERE);
  }

  private static boolean startsWith(String name, List<String> packages) {
    return packages.stream().anyMatch(name::startsWith);
  }
}
