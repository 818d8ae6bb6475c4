package org.rapportcrm.app.rest.openapi;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.security.RequiresCapability;

/**
 * One method of a REST resource.
 *
 * @param http {@code GET}, {@code POST} …
 * @param path absolute, such as {@code /api/v1/contacts/{id}}
 * @param capability what it asks for; {@code null} where it names none and is closed to everybody
 * @param method the Java method
 */
public record RestRoute(String http, String path, String capability, Method method) {

  /** All methods of these classes, by path and HTTP method. */
  public static List<RestRoute> of(Iterable<Class<?>> resources) {
    List<RestRoute> routes = new ArrayList<>();
    for (Class<?> resource : resources) {
      for (Method method : resource.getMethods()) {
        http(method).ifPresent(http -> routes.add(route(resource, method, http)));
      }
    }
    routes.sort(Comparator.comparing(RestRoute::path).thenComparing(RestRoute::http));
    return routes;
  }

  private static RestRoute route(Class<?> resource, Method method, String http) {
    String path =
        "/api" + part(resource.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
    RequiresCapability named = method.getAnnotation(RequiresCapability.class);
    if (named == null) {
      named = resource.getAnnotation(RequiresCapability.class);
    }
    return new RestRoute(http, path, named == null ? null : named.value(), method);
  }

  private static Optional<String> http(Method method) {
    if (method.isBridge() || method.isSynthetic()) {
      return Optional.empty();
    }
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** A part of a path with one slash in front and none behind, without patterns of parameters. */
  private static String part(Path path) {
    if (path == null) {
      return "";
    }
    String text =
        path.value().replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*(\\{[^{}]*\\}[^{}]*)*\\}", "{$1}");
    text = text.replaceAll("^/+|/+$", "");
    return text.isEmpty() ? "" : "/" + text;
  }

  /** What it does, in a sentence; empty where nobody said. */
  public String summary() {
    return doc().map(Doc::value).orElse("");
  }

  Optional<Doc> doc() {
    return Optional.ofNullable(method.getAnnotation(Doc.class));
  }

  boolean isIdempotent() {
    return method.isAnnotationPresent(Idempotent.class)
        || method.getDeclaringClass().isAnnotationPresent(Idempotent.class);
  }

  /** Media type of its body. */
  String consumes() {
    Consumes consumes = method.getAnnotation(Consumes.class);
    if (consumes == null) {
      consumes = method.getDeclaringClass().getAnnotation(Consumes.class);
    }
    return consumes == null ? "application/json" : consumes.value()[0];
  }

  /** Media types of its answer, without their charsets. */
  List<String> produces() {
    Produces produces = method.getAnnotation(Produces.class);
    if (produces == null) {
      produces = method.getDeclaringClass().getAnnotation(Produces.class);
    }
    return produces == null
        ? List.of("application/json")
        : Arrays.stream(produces.value()).map(type -> type.replaceFirst("\\s*;.*", "")).toList();
  }

  /** The group it is shown in: the core's resource, or the plugin. */
  String tag() {
    String[] parts = path.split("/");
    return parts.length > 3 ? parts[3] : parts[parts.length - 1];
  }
}
