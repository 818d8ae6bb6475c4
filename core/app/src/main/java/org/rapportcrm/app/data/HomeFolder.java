package org.rapportcrm.app.data;

import java.nio.file.Path;

/** The home folder of this node: what must survive a restart and is not in the database. */
public final class HomeFolder {

  private HomeFolder() {}

  /**
   * A file or folder in it, which need not exist. Where no launcher said which folder that is, as
   * in tests, it is the one for temporary files.
   */
  public static Path resolve(String name) {
    String home = System.getProperty("rapport.home", System.getProperty("java.io.tmpdir"));
    return Path.of(home, name);
  }
}
