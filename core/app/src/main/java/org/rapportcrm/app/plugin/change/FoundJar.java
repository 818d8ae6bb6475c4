package org.rapportcrm.app.plugin.change;

import java.util.Map;

/**
 * A jar that somebody put into the home's folder of plugins by hand.
 *
 * @param name by language; empty when it has none
 * @param reason why it is refused; {@code null} when nobody has tried it
 */
public record FoundJar(
    String file, String id, String version, Map<String, String> name, String reason) {}
