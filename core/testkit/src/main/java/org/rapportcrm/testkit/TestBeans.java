package org.rapportcrm.testkit;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.webhook.Webhooks;

/**
 * A plugin's beans without a server: one of each class, with what they inject. There are {@link
 * Sql}, {@link Contacts}, {@link Messages}, {@link Settings}, {@link CurrentUser} and {@link Clock}
 * over a {@link TestDatabase}, and {@link Webhooks} that tell nobody; every other service of the
 * core is what the test gives by {@link #with}, and fails with a sentence that says so where it was
 * not given.
 *
 * <p>Interceptors do not run: what a test wants in one transaction it puts into {@link
 * #transactions()}.
 */
public final class TestBeans {

  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final SettableClock clock = new SettableClock();
  private final TestTransactions transactions;

  private TestBeans(String plugin, TestDatabase database) {
    transactions = new TestTransactions(database.dataSource());
    Sql sql = new Sql(transactions);
    with(Sql.class, sql);
    with(Contacts.class, new TestContacts(sql));
    with(Messages.class, new PluginMessages(plugin));
    with(Settings.class, new KeptSettings());
    with(CurrentUser.class, new FixedUser());
    with(Clock.class, clock);
    with(Webhooks.class, (kind, happenings) -> {});
  }

  /**
   * The beans of a plugin.
   *
   * @param plugin its id
   * @param database with the migrations of the core and of the plugin
   */
  public static TestBeans of(String plugin, TestDatabase database) {
    return new TestBeans(plugin, database);
  }

  /** Gives a service to every bean that injects this type. */
  public <T> TestBeans with(Class<T> type, T service) {
    beans.put(type, service);
    return this;
  }

  /** Puts the clock. */
  public TestBeans at(Instant now) {
    clock.set(now);
    return this;
  }

  /** The transactions that {@link Sql} takes part in. */
  public TestTransactions transactions() {
    return transactions;
  }

  /** Adds a contact; answers its id. */
  public long contact(String email) {
    return get(Contacts.class).findOrCreate(email, null, "test").id();
  }

  /**
   * The bean of this class, the same at each call.
   *
   * @throws IllegalStateException when it cannot be made, saying why
   */
  public <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      bean = type.isInterface() ? absent(type) : make(type);
      beans.put(type, bean);
      fill(bean);
    }
    return type.cast(bean);
  }

  private <T> Object make(Class<T> type) {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(one -> one.isAnnotationPresent(Inject.class))
            .findFirst()
            .orElseGet(() -> withoutParameters(type));
    Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type + " cannot be made: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static Constructor<?> withoutParameters(Class<?> type) {
    try {
      return type.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          type + " is no bean: it has no constructor to inject, and none without parameters", e);
    }
  }

  private void fill(Object bean) {
    for (Class<?> at = bean.getClass(); at != Object.class && at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class) && !Modifier.isStatic(field.getModifiers())) {
          try {
            field.setAccessible(true);
            field.set(bean, get(field.getType()));
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be filled", e);
          }
        }
      }
    }
  }

  private static Object absent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              default -> "no " + type.getSimpleName();
            };
          }
          throw new UnsupportedOperationException(
              "This test has no %s; give one by with(%s.class, …)"
                  .formatted(type.getSimpleName(), type.getSimpleName()));
        });
  }
}
