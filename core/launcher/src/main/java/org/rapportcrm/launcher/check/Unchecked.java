package org.rapportcrm.launcher.check;

import java.util.List;

/**
 * Jars that are taken as they are: tests that run inside the program are in a plugin's jar,
 * together with what runs them, and could pass no check. The system property {@code
 * rapport.unchecked} has their ids, with commas between them.
 */
public final class Unchecked {
  private static final String PROPERTY = "rapport.unchecked";

  private Unchecked() {}

  /** Whether whoever started this process wants it so. */
  public static boolean contains(String id) {
    return List.of(System.getProperty(PROPERTY, "").split(",")).contains(id);
  }
}
