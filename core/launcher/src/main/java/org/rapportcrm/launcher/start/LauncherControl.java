package org.rapportcrm.launcher.start;

/**
 * How the application reaches the launcher that runs it: the platform MBean {@value #NAME}. The two
 * are loaded apart, so only types of the JDK go between them.
 */
public interface LauncherControl {
  String NAME = "org.rapportcrm:type=Launcher";

  /**
   * Asks for the application to be composed anew from what is installed now. Returns at once; the
   * caller's own application is replaced seconds later. Several requests in a row become one.
   */
  void recompose();

  /**
   * What runs, as JSON: {@code {"state": "starting|running|composing|failed", "since": "…",
   * "generation": 1, "plugins": [{"id", "version"}], "refused": [{"id", "reason"}]}}.
   */
  String status();
}
