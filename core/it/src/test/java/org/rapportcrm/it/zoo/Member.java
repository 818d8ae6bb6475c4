package org.rapportcrm.it.zoo;

import java.nio.file.Path;
import java.util.Locale;
import org.rapportcrm.testkit.PluginJar;

/** A plugin that every check lets pass, that starts, and that fails where it is called. */
interface Member {
  /** What those that throw say. */
  String WORDS = "misbehaved on purpose";

  /** The name of the constant. */
  String name();

  /** Adds the misbehaviour. */
  void spoil(PluginJar jar);

  /** Does what makes it misbehave once; whoever asks for it gets on with the rest. */
  void poke(Zoo zoo);

  /** What the admin reads about it. */
  default String words() {
    return WORDS;
  }

  default String id() {
    return "zoo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  default Path write(Path folder) {
    PluginJar jar = PluginJar.of(id(), "1.0.0");
    spoil(jar);
    return jar.write(folder);
  }
}
