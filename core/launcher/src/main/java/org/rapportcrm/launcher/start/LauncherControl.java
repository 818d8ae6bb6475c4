package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.io.OutputStream;

/**
 * How the application reaches the launcher that runs it: the platform MBean {@value #NAME}. The two
 * are loaded apart, so only types of the JDK go between them. What cannot be done is answered as
 * {@code {"error": {"key", "arguments", "text"}}}, a sentence with the remedy.
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
   * "generation": 1, "safeMode": false, "plugins": [{"id", "version"}], "refused": [{"id",
   * "reason"}], "threads": [{"thread", "plugin"}], "change": {"plan", "state":
   * "waiting|running|back|done|failed", "steps": [{"id", "state": "waiting|running|done|failed",
   * "millis"}], "plugins": [{"id", "name", "action", "version"}], "culprit", "reason",
   * "exported"}}}. The change is the one that goes on, or the last; its steps are {@code stage},
   * {@code undeploy}, {@code migrate}, {@code deploy}, {@code probe}, {@code data} and {@code
   * back}.
   */
  String status();

  /**
   * Looks at a change and does nothing: which jars to install, which plugins to remove.
   *
   * @param change {@code {"install": ["path"], "remove": [{"id", "data": "keep|export|purge"}]}}
   * @return the plan: {@code {"id", "good", "findings": [{"check", "severity", "plugin", "text",
   *     "fix", "where", "sentence", "arguments", "texts"}], "plugins": [{"id", "name": {"en": "…"},
   *     "action", "from", "to", "sha256", "bytes", "adds": [{"kind", "id", "texts", "roles"}],
   *     "drops": the same, "migrations", "tables": [{"name", "change", "columns", "rows"}], "data",
   *     "vanishes": [{"what", "name", "count", "kept"}]}], "switchedOff": [{"id", "check",
   *     "reason", "sentence", "arguments"}], "pauseMillis"}}
   */
  String plan(String change);

  /** A plan that was made since the start, as it was answered then. */
  String planned(String plan);

  /**
   * Carries a plan out. Returns at once with the status; the caller's own application is replaced
   * seconds later.
   */
  String apply(String plan);

  /**
   * Writes a backup of the installation; the stream is left open.
   *
   * @throws IOException when the stream or the database breaks off: what was written is no backup
   */
  void backup(OutputStream out) throws IOException;

  /** Writes a backup into a file of this machine, whole or not at all: <code>{}</code>. */
  String keepBackup(String file);

  /** Restores a backup for a trial, into what is thrown away: {@code {"rows"}}. */
  String tryBackup(String file);

  /**
   * Jars in the home's {@code plugins} and {@code themes} that do not run as they are: {@code
   * {"found": [{"file", "id", "version", "name", "reasons": [{"key", "arguments", "text"}]}]}};
   * there are no reasons for one that nobody has tried.
   */
  String found();
}
