package org.rapportcrm.app.plugin.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An installed or refused plugin, as lists show it.
 *
 * @param state see {@link State}
 * @param reason why it is not active where nobody switched it off in the console, else {@code null}
 * @param pausedAt when it was paused because it kept failing, else {@code null}
 * @param contributions kind of contribution to how many
 */
public record PluginInfo(
    String id,
    String version,
    String kind,
    String nameKey,
    String descriptionKey,
    String vendor,
    String license,
    State state,
    String reason,
    Instant pausedAt,
    Map<String, Integer> contributions) {

  /** Key of the state's name; one that was paused is called so wherever people read it. */
  public String stateKey() {
    return "plugins.state." + (pausedAt == null ? state.name().toLowerCase(Locale.ROOT) : "paused");
  }

  /** Whether the next start decides about it: safe mode or {@code disabled.txt} kept it out. */
  public boolean isLeftOut() {
    return state == State.INACTIVE && reason != null;
  }

  /** Where a plugin stands. */
  public enum State {
    /** Everything it contributes is there. */
    ACTIVE,
    /** Somebody switched it off, safe mode did, or {@code disabled.txt}; its data is kept. */
    INACTIVE,
    /** It could not say what it contributes, or it was paused because it kept failing. */
    FAILED,
    /** It was not composed: something it needs is missing, or it does not fit this Rapport. */
    INCOMPATIBLE
  }
}
