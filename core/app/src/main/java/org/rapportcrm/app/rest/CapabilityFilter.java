package org.rapportcrm.app.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.security.Acting;

/**
 * Lets a request through to a REST method only if its sender holds the capability that the method
 * names. A method that names none is refused to everybody. Runs before the body is read.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class CapabilityFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Inject private Acting acting;

  @Override
  public void filter(ContainerRequestContext request) {
    String capability = capability(resource);
    switch (acting.identity().verdict(capability, request.getMethod())) {
      case ALLOWED -> {}
      case UNKNOWN ->
          request.abortWith(unknown(request.getHeaderString(HttpHeaders.AUTHORIZATION) != null));
      case HALF -> request.abortWith(refuse(Part.of(null, "rest.second-factor")));
      case SCOPE -> request.abortWith(refuse(Part.of(null, "rest.scope")));
      default ->
          request.abortWith(
              refuse(
                  capability == null
                      ? Part.of(null, "rest.closed")
                      : Part.of(null, "rest.capability", capability)));
    }
  }

  /** What a resource's method, or else its class, names; {@code null} where neither does. */
  static String capability(ResourceInfo resource) {
    if (resource.getResourceMethod() == null) {
      return null;
    }
    RequiresCapability named = resource.getResourceMethod().getAnnotation(RequiresCapability.class);
    if (named == null) {
      named = resource.getResourceClass().getAnnotation(RequiresCapability.class);
    }
    return named == null ? null : named.value();
  }

  private static Response unknown(boolean refused) {
    return Response.status(401)
        .header(
            HttpHeaders.WWW_AUTHENTICATE,
            "Bearer realm=\"Rapport\"" + (refused ? ", error=\"invalid_token\"" : ""))
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(401, refused ? "rest.bad-token" : "rest.no-token"))
        .build();
  }

  private static Response refuse(Part why) {
    return Response.status(403).type(Problem.MEDIA_TYPE).entity(Problem.of(403, why)).build();
  }
}
