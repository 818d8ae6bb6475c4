package org.rapportcrm.app.plugin.registry;

/**
 * Something that an active plugin contributes.
 *
 * @param plugin the plugin's id, or {@code core}
 * @param value what it contributes
 */
public record Contribution<T>(String plugin, T value) {}
