package org.rapportcrm.theme;

/** The files of a theme's jar. */
@FunctionalInterface
public interface ThemeFiles {

  /**
   * A file's content.
   *
   * @param path in the jar, without a slash before it
   * @return {@code null} where there is none
   */
  byte[] read(String path);
}
