package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.rapportcrm.app.plugin.hook.Failures;

/**
 * Asks a bean that a plugin contributed; its failure is kept for the console and goes no further.
 */
@ApplicationScoped
public class Guard {

  private static final Logger LOG = System.getLogger(Guard.class.getName());

  @Inject private Instance<Object> beans;
  @Inject private Failures failures;

  /** The bean's answer; empty when that was {@code null} or the bean failed. */
  public <B, T> Optional<T> ask(String plugin, Class<? extends B> bean, Function<B, T> question) {
    try {
      return Optional.ofNullable(question.apply(beans.select(bean).get()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.log(Level.WARNING, bean.getName() + " of " + plugin + " failed", e);
      failures.add(plugin, bean.getName(), e);
      return Optional.empty();
    }
  }
}
