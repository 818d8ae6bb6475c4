package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;

/**
 * Threads that plugins began themselves. Nothing switches them off with their plugin, so that the
 * administrator is told about them.
 */
@ApplicationScoped
public class PluginThreads {

  @Inject private InstalledSet installed;

  /** Names of the threads that are in code of a plugin and were begun there, by its id. */
  public Map<String, List<String>> all() {
    Map<String, TreeSet<String>> found = new LinkedHashMap<>();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) ->
                beginner(stack)
                    .ifPresent(
                        plugin ->
                            found
                                .computeIfAbsent(plugin, id -> new TreeSet<>())
                                .add(thread.getName())));
    Map<String, List<String>> names = new LinkedHashMap<>();
    found.forEach((plugin, threads) -> names.put(plugin, List.copyOf(threads)));
    return names;
  }

  /** The plugin whose code stands at the bottom of a stack, under nothing but the JDK. */
  private Optional<String> beginner(StackTraceElement[] stack) {
    List<String> classes = Arrays.stream(stack).map(StackTraceElement::getClassName).toList();
    for (int i = classes.size() - 1; i >= 0; i--) {
      // What the virtual machine makes of a lambda is no class that can be looked up.
      if (!classes.get(i).startsWith("java.") && !classes.get(i).contains("/")) {
        return owner(classes.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<String> owner(String className) {
    try {
      Class<?> type =
          Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      return installed.ownerOf(type).map(Manifest::id);
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
