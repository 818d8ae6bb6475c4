package org.rapportcrm.it.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The plugins that are in the zoo from the start; what is to be refused comes later. */
final class Inhabitants {

  private static final List<String> LEFT_OUT = List.of("email-campaigns", "surveys", "ror-report");

  private Inhabitants() {}

  /** Writes their jars into the folder of a home. */
  static void write(Path plugins) throws IOException {
    Files.write(plugins.resolve("disabled.txt"), LEFT_OUT);
    BadUpgrade.good(plugins);
    Oddity.script(plugins);
    Oddity.unwilling(plugins);
    Oddity.settings(plugins);
    Oddity.twins(plugins);
    Oddity.login(plugins);
    Diary.write(plugins);
    Diary.clinging(plugins);
    Slowpoke.write(plugins);
    for (Misbehaver misbehaver : Misbehaver.values()) {
      misbehaver.write(plugins);
    }
    for (RecordSpoiler spoiler : RecordSpoiler.values()) {
      spoiler.write(plugins);
    }
  }
}
