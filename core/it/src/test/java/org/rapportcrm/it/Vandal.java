package org.rapportcrm.it;

import java.nio.file.Path;
import org.rapportcrm.testkit.PluginJar;

/**
 * A plugin that takes everything with it when it fails: where the next applications would be put
 * together there are files of its own, as little use as a full disk.
 */
final class Vandal {

  static final String ID = "vandal";
  static final String WORDS = "down with everything";

  private Vandal() {}

  static Path write(Path folder) {
    return PluginJar.of(ID, "1.0.0")
        .type(
            """
            @ApplicationScoped
            public class Rage {
              void begin(@Observes @Initialized(ApplicationScoped.class) Object begun)
                  throws java.io.IOException {
                for (int i = 1; i < 100; i++) {
                  java.io.File next =
                      new java.io.File(System.getProperty("rapport.home"), "run/app-" + i);
                  if (!next.exists()) {
                    next.createNewFile();
                  }
                }
                throw new IllegalStateException("WORDS");
              }
            }
            """
                .replace("WORDS", WORDS))
        .write(folder);
  }
}
