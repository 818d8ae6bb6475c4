package org.rapportcrm.app.plugin.registry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.settings.SettingsSchema;

/**
 * A plugin's main class as the core asks it: each method is called once and its answer kept; a
 * method that throws contributes nothing and is reported.
 */
final class TableOfContents implements InvocationHandler {

  private static final Logger LOG = System.getLogger(TableOfContents.class.getName());

  private final RapportPlugin plugin;
  private final Consumer<Throwable> onFailure;
  private final Map<String, Object> answers = new ConcurrentHashMap<>();

  private TableOfContents(RapportPlugin plugin, Consumer<Throwable> onFailure) {
    this.plugin = plugin;
    this.onFailure = onFailure;
  }

  static RapportPlugin of(RapportPlugin plugin, Consumer<Throwable> onFailure) {
    return (RapportPlugin)
        Proxy.newProxyInstance(
            RapportPlugin.class.getClassLoader(),
            new Class<?>[] {RapportPlugin.class},
            new TableOfContents(plugin, onFailure));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> plugin.getClass().getName();
      };
    }
    return answers.computeIfAbsent(method.getName(), name -> ask(method));
  }

  private Object ask(Method method) {
    try {
      return method.invoke(plugin);
    } catch (InvocationTargetException e) {
      LOG.log(Level.WARNING, plugin.getClass().getName() + "." + method.getName(), e.getCause());
      onFailure.accept(e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(Level.WARNING, plugin.getClass().getName() + "." + method.getName(), e);
      onFailure.accept(e);
    }
    if (method.getReturnType() == List.class) {
      return List.of();
    }
    return method.getReturnType() == Optional.class ? Optional.empty() : SettingsSchema.none();
  }
}
