package org.rapportcrm.app.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How far an API token reaches, within what its user may do. */
public enum Scope {

  /** Reads: GET and HEAD, on capabilities that end in {@code .read}. */
  READ,

  /** Reads and writes all but users, plugins, settings and backups. */
  WRITE,

  /** All that its user may. */
  ADMIN;

  private static final Set<String> MANAGEMENT =
      Set.of(
          "users.manage",
          "plugins.manage",
          "settings.manage",
          "fields.manage",
          "webhooks.manage",
          "backups.manage");

  /** Whether a token of this scope reaches the capability. */
  public boolean reaches(String capability) {
    return switch (this) {
      case READ -> capability.endsWith(".read");
      case WRITE -> !MANAGEMENT.contains(capability);
      case ADMIN -> true;
    };
  }

  /** Whether a token of this scope may use the HTTP method. */
  public boolean reachesMethod(String method) {
    return this != READ || method.equals("GET") || method.equals("HEAD");
  }

  /** The scope as texts have it: {@code read}, {@code write}, {@code admin}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of a word. */
  public static Optional<Scope> of(String word) {
    for (Scope scope : values()) {
      if (scope.word().equals(word)) {
        return Optional.of(scope);
      }
    }
    return Optional.empty();
  }
}
