package org.rapportcrm.app.plugin.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.rest.Unforeseen;

/**
 * Tells the guard how long each REST method of a plugin took, and what it threw. A refused request
 * never gets here, so what is noted reached the plugin.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class NotedCalls implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String SINCE = NotedCalls.class.getName();

  @Context private ResourceInfo resource;
  @Inject private InstalledSet installed;
  @Inject private Guard guard;
  @Inject private Unforeseen unforeseen;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(SINCE, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(SINCE) instanceof Long since && resource.getResourceMethod() != null) {
      Class<?> type = resource.getResourceClass();
      String plugin = installed.ownerOf(type).map(Manifest::id).orElse(null);
      if (plugin != null) {
        guard.note(
            plugin,
            Kind.REST,
            type.getName() + "#" + resource.getResourceMethod().getName(),
            Duration.ofNanos(System.nanoTime() - since),
            unforeseen.failure().orElse(null));
      }
    }
  }
}
