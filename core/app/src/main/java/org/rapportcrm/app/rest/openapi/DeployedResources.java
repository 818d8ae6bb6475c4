package org.rapportcrm.app.rest.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.app.plugin.gate.PluginGate;

/** Which REST resources answer now: those of the core and of active plugins. */
@ApplicationScoped
public class DeployedResources {

  @Inject private BeanManager beans;
  @Inject private PluginGate gate;

  private volatile List<RestRoute> all;

  /** Their methods, by path. */
  public List<RestRoute> routes() {
    return all().stream().filter(route -> gate.isOpen(route.path())).toList();
  }

  private List<RestRoute> all() {
    if (all == null) {
      Set<Class<?>> resources = new LinkedHashSet<>();
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        if (bean.getBeanClass().isAnnotationPresent(Path.class)) {
          resources.add(bean.getBeanClass());
        }
      }
      all = RestRoute.of(new ArrayList<>(resources));
    }
    return all;
  }
}
