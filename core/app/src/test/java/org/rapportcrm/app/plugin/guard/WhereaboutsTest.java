package org.rapportcrm.app.plugin.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {

  @Test
  void aLoopInAPluginIsFoundEvenUnderTheJdk() {
    assertThat(of("java.util.HashMap", "zoo.Looper", "org.rapportcrm.app.Guard"))
        .isEqualTo(Whereabouts.PLUGIN);
  }

  @Test
  void aThreadInTheDriverIsInTheDatabaseWhoeverCalledIt() {
    assertThat(of("sun.nio.ch.FileChannelImpl", "org.h2.mvstore.FileStore", "zoo.Looper"))
        .isEqualTo(Whereabouts.DATABASE);
  }

  @Test
  void theCoreIsElsewhereThoughAPluginCalledIt() {
    assertThat(of("org.rapportcrm.app.Something", "zoo.Looper")).isEqualTo(Whereabouts.ELSEWHERE);
    assertThat(of()).isEqualTo(Whereabouts.ELSEWHERE);
  }

  private static Whereabouts of(String... classes) {
    StackTraceElement[] stack =
        Arrays.stream(classes)
            .map(name -> new StackTraceElement(name, "run", "X.java", 1))
            .toArray(StackTraceElement[]::new);
    return Whereabouts.of(stack, name -> name.startsWith("zoo."));
  }
}
