package org.rapportcrm.testkit;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.text.Words;

/**
 * Has {@link Words} and the refusals made of them speak a language, in tests without a container;
 * there they say their key otherwise.
 */
public final class Spoken {

  private static final ThreadLocal<CDI<Object>> HERE = new ThreadLocal<>();

  private Spoken() {}

  /**
   * Does the work for somebody who reads this language.
   *
   * @param messages where the texts are
   */
  public static <T> T in(String language, Messages messages, Supplier<T> work) {
    CDI.setCDIProvider(
        () -> {
          if (HERE.get() == null) {
            throw new IllegalStateException("There is no container in this test");
          }
          return HERE.get();
        });
    HERE.set(
        new Beans<>(
            Map.of(
                Messages.class,
                messages,
                CurrentUser.class,
                new FixedUser(Locale.forLanguageTag(language)))));
    try {
      return work.get();
    } finally {
      HERE.remove();
    }
  }

  /** A container that knows how to look up some beans by their type, and nothing else. */
  private static final class Beans<T> extends CDI<T> {

    private final Map<Class<?>, Object> beans;
    private final T bean;

    Beans(Map<Class<?>, Object> beans) {
      this(beans, null);
    }

    private Beans(Map<Class<?>, Object> beans, T bean) {
      this.beans = beans;
      this.bean = bean;
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
      return new Beans<>(beans, type.cast(beans.get(type)));
    }

    @Override
    public T get() {
      return bean;
    }

    @Override
    public BeanManager getBeanManager() {
      throw unknown();
    }

    @Override
    public BeanContainer getBeanContainer() {
      throw unknown();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
      throw unknown();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
      throw unknown();
    }

    @Override
    public boolean isUnsatisfied() {
      return bean == null;
    }

    @Override
    public boolean isAmbiguous() {
      return false;
    }

    @Override
    public void destroy(T instance) {
      throw unknown();
    }

    @Override
    public Handle<T> getHandle() {
      throw unknown();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
      throw unknown();
    }

    @Override
    public Iterator<T> iterator() {
      throw unknown();
    }

    private static UnsupportedOperationException unknown() {
      return new UnsupportedOperationException("Tests only look up texts and their reader");
    }
  }
}
