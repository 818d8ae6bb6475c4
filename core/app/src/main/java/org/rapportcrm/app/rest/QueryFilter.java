package org.rapportcrm.app.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.rest.openapi.Live;

/**
 * Refuses query parameters that a REST method does not have, so that a filter with a slip in its
 * name never answers with all records. What lists are paged with is taken by each, also by one that
 * comes whole and has no next page. Where a method's {@link UriInfo} is {@link Live}, names that
 * begin with its prefix are taken too, such as {@code custom.budget}; what they mean is the
 * method's own to say. Runs after {@link CapabilityFilter}, before the body is read.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 100)
public class QueryFilter implements ContainerRequestFilter {

  private static final Set<String> PAGING = Set.of("limit", "cursor");

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Collection<String> asked = request.getUriInfo().getQueryParameters().keySet();
    Method method = resource.getResourceMethod();
    if (asked.isEmpty() || method == null) {
      return;
    }
    List<FieldError> unknown = unknown(method, asked);
    if (!unknown.isEmpty()) {
      request.abortWith(
          Response.status(400)
              .type(Problem.MEDIA_TYPE)
              .entity(Problem.of(400, Words.of("rest.query").toString(), unknown))
              .build());
    }
  }

  /** One error for each name that this method does not know. Pure but for the reader's words. */
  static List<FieldError> unknown(Method method, Collection<String> asked) {
    Set<String> known = new TreeSet<>(method.getReturnType() == Listing.class ? PAGING : Set.of());
    List<String> prefixes = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      collect(parameter, parameter.getType(), known);
      if (parameter.isAnnotationPresent(Live.class)) {
        prefixes.add(parameter.getAnnotation(Live.class).prefix());
      }
    }
    List<FieldError> errors = new ArrayList<>();
    for (String name : asked) {
      if (!name.isBlank()
          && !known.contains(name)
          && prefixes.stream().noneMatch(name::startsWith)) {
        errors.add(
            new FieldError(
                name, Words.of("rest.query.unknown", name).toString(), remedy(name, known)));
      }
    }
    return errors;
  }

  private static void collect(AnnotatedElement element, Class<?> type, Set<String> known) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      known.add(query.value());
    } else if (element.isAnnotationPresent(BeanParam.class)) {
      Arrays.stream(type.getDeclaredFields())
          .forEach(field -> collect(field, field.getType(), known));
    }
  }

  private static String remedy(String name, Set<String> known) {
    if (known.isEmpty()) {
      return Words.of("rest.query.none").toString();
    }
    Optional<String> near = Names.nearest(name, known);
    return Stream.concat(
            near.map(word -> Words.of("rest.unknown.near", word).toString()).stream(),
            Stream.of(Words.of("rest.query.known", String.join(", ", known)).toString()))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
