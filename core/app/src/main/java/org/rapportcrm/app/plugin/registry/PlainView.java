package org.rapportcrm.app.plugin.registry;

/**
 * Rapport without plugins for one person: while this is on, their requests see no plugin. It is
 * bound to the thread of the request; observers and jobs, whose work others rely on, do not ask it.
 */
public final class PlainView {

  private static final ThreadLocal<Boolean> ON = new ThreadLocal<>();

  private PlainView() {}

  /** Whether this thread's request sees no plugin. */
  public static boolean isOn() {
    return ON.get() != null;
  }

  /** From now on this thread sees no plugin, or all of them again. */
  public static void set(boolean on) {
    if (on) {
      ON.set(true);
    } else {
      ON.remove();
    }
  }
}
