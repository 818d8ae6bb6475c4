package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rapportcrm.launcher.change.Plan.Added;
import org.rapportcrm.launcher.resolve.Candidate;

/**
 * A plugin's main class, asked before the plugin is part of anything: in a class loader of its own,
 * which is thrown away, on a thread of its own, which is not waited for longer than some seconds.
 * What it answers are descriptions.
 */
final class MainClass implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  /** Of kinds that are given as classes. */
  private static final String NO_TITLE = "";

  private static final String PUBLIC_PAGES = "publicPages";

  /** The kinds that a plan tells, with the component that holds the key of their title. */
  static final Map<String, String> KINDS = kinds();

  private final Candidate plugin;
  private final URLClassLoader loader;

  /**
   * @param apiJar the one of rapport-api
   */
  MainClass(Candidate plugin, Path apiJar) throws MalformedURLException {
    this.plugin = plugin;
    this.loader =
        new URLClassLoader(
            "plan-" + plugin.id(),
            new URL[] {plugin.jar().toUri().toURL(), apiJar.toUri().toURL()},
            MainClass.class.getClassLoader());
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("menu", "labelKey");
    kinds.put("pages", "titleKey");
    kinds.put("contactTabs", "labelKey");
    kinds.put("contactFigures", NO_TITLE);
    kinds.put("dashboardWidgets", "titleKey");
    kinds.put("topBarMessages", NO_TITLE);
    kinds.put("bulkActions", "labelKey");
    kinds.put("searchSources", NO_TITLE);
    kinds.put("segmentCriteria", "labelKey");
    kinds.put("mergeTags", "labelKey");
    kinds.put("messageBlocks", "labelKey");
    kinds.put("timelineKinds", "labelKey");
    kinds.put("settings", "labelKey");
    kinds.put("userSettings", "labelKey");
    kinds.put("jobs", "labelKey");
    kinds.put("importKinds", "labelKey");
    kinds.put("webhookKinds", "labelKey");
    kinds.put(PUBLIC_PAGES, NO_TITLE);
    kinds.put("healthChecks", NO_TITLE);
    kinds.put("capabilities", "labelKey");
    return kinds;
  }

  /**
   * All that it contributes, by kind.
   *
   * @throws Exception when the class cannot be loaded or fails, with the reason
   */
  List<Added> adds() throws Exception {
    if (plugin.manifest().main().isEmpty()) {
      return List.of();
    }
    Texts texts = new Texts(plugin.id(), plugin.jar());
    return ask(
        () -> {
          Object main = main();
          List<Added> all = new ArrayList<>();
          for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            for (Object one : listed(call(main, kind.getKey()))) {
              String key = String.valueOf(component(one, kind.getValue()).orElse(""));
              all.add(new Added(kind.getKey(), id(kind.getKey(), one), texts.of(key), roles(one)));
            }
          }
          return all;
        });
  }

  /**
   * Why it does not want to replace what is there; empty when it has nothing against it.
   *
   * @param database read only
   * @throws Exception when it fails itself
   */
  List<Map<String, String>> refusesUpgrade(String from, String to, Connection database)
      throws Exception {
    Texts texts = new Texts(plugin.id(), plugin.jar());
    return ask(
        () -> {
          Object hook = lifecycle();
          if (hook == null) {
            return List.of();
          }
          Collection<?> reasons =
              (Collection<?>)
                  hook.getClass()
                      .getMethod("beforeUpgrade", String.class, String.class, Connection.class)
                      .invoke(hook, from, to, database);
          List<Map<String, String>> found = new ArrayList<>();
          for (Object reason : reasons) {
            Map<String, String> known = texts.of(String.valueOf(reason));
            found.add(known.isEmpty() ? Map.of("en", String.valueOf(reason)) : known);
          }
          return found;
        });
  }

  /**
   * Tells it that its data is about to be deleted.
   *
   * @throws Exception when it fails, with the reason, or does not come back
   */
  void purge(Connection database) throws Exception {
    ask(
        () -> {
          Object hook = lifecycle();
          if (hook != null) {
            hook.getClass().getMethod("onPurge", Connection.class).invoke(hook, database);
          }
          return null;
        });
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private Object main() throws ReflectiveOperationException {
    return loader.loadClass(plugin.manifest().main()).getDeclaredConstructor().newInstance();
  }

  /** What it does when it is upgraded or deleted, made by its constructor alone; or null. */
  private Object lifecycle() throws ReflectiveOperationException {
    Object named = plugin.manifest().main().isEmpty() ? null : callIfThere(main(), "lifecycle");
    return named instanceof Optional<?> lifecycle && lifecycle.isPresent()
        ? ((Class<?>) lifecycle.get()).getDeclaredConstructor().newInstance()
        : null;
  }

  /** A list's items, or those of a schema of settings. */
  private static Collection<?> listed(Object answer) {
    Object list =
        answer instanceof Collection ? answer : component(answer, "settings").orElse(List.of());
    return (Collection<?>) list;
  }

  private static Object call(Object main, String method) throws ReflectiveOperationException {
    return main.getClass().getMethod(method).invoke(main);
  }

  private static Object callIfThere(Object main, String method)
      throws ReflectiveOperationException {
    try {
      return call(main, method);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static Optional<Object> component(Object one, String name) {
    try {
      return Optional.ofNullable(one.getClass().getMethod(name).invoke(one));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /** Its name; of a public page the address that it begins with, such as {@code /v/}. */
  private static String id(String kind, Object one) {
    return kind.equals(PUBLIC_PAGES) ? "/" + id(one) + "/" : id(one);
  }

  private static String id(Object one) {
    if (one instanceof Class<?> type) {
      return type.getSimpleName();
    }
    for (String name : List.of("id", "name", "path", "field", "kind", "prefix")) {
      Optional<Object> value = component(one, name);
      if (value.isPresent()) {
        return String.valueOf(value.get());
      }
    }
    return "";
  }

  private static List<String> roles(Object one) {
    return component(one, "roles")
        .filter(Set.class::isInstance)
        .map(roles -> ((Set<?>) roles).stream().map(String::valueOf).sorted().toList())
        .orElse(List.of());
  }

  private <T> T ask(Callable<T> question) throws Exception {
    FutureTask<T> answer = new FutureTask<>(question);
    Thread thread = new Thread(answer, "plan-" + plugin.id());
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new IllegalStateException(
          "it did not answer within " + PATIENCE_SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      while (cause instanceof InvocationTargetException && cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new IllegalStateException(cause.toString(), cause);
    }
  }
}
