package org.rapportcrm.app.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses, before anything is done, a request that would not understand the answer: a method that
 * names no media type answers in JSON.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.HEADER_DECORATOR)
public class AcceptFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    boolean names =
        resource.getResourceMethod() == null
            || resource.getResourceMethod().isAnnotationPresent(Produces.class)
            || resource.getResourceClass().isAnnotationPresent(Produces.class);
    boolean understands =
        request.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE));
    if (!names && !understands) {
      request.abortWith(
          Response.status(406)
              .type(Problem.MEDIA_TYPE)
              .entity(Problem.of(406, "rest.status.406"))
              .build());
    }
  }
}
