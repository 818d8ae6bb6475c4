package org.rapportcrm.launcher.payara;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Threads that an application left behind when it ended; each keeps all its classes in memory. They
 * are interrupted, which ends those that only wait, and the others are named for as long as they
 * live.
 */
public final class LeftThreads {
  private static final Logger LOG = Logger.getLogger(LeftThreads.class.getName());
  private static final String OF_AN_APPLICATION = "org.glassfish.web.loader.WebappClassLoader";

  /** Threads of Payara itself, which end when they look the next time. */
  private static final String PAYARAS = "ContainerBackground";

  /** H2 closes its file when a thread that writes to it is interrupted. */
  private static final String H2 = "org.h2.";

  /**
   * One of them.
   *
   * @param plugin the id of the plugin it is in, or empty when that cannot be told
   */
  public record Left(Thread thread, String plugin) {}

  private final List<Left> all = new ArrayList<>();

  /**
   * Interrupts what is there now, while no application is deployed.
   *
   * @param owner the id of the plugin that the text of a stack names, or empty
   */
  public synchronized void interrupt(Function<String, String> owner) {
    Thread.getAllStackTraces()
        .forEach(
            (thread, frames) -> {
              if (isOfAnApplication(thread) && all.stream().noneMatch(l -> l.thread == thread)) {
                String stack =
                    Arrays.stream(frames).map(f -> "at " + f).collect(Collectors.joining("\n"));
                all.add(new Left(thread, owner.apply(stack)));
                if (!stack.contains(H2)) {
                  thread.interrupt();
                }
              }
            });
  }

  /** Those that still live. */
  public synchronized List<Left> alive() {
    all.removeIf(left -> !left.thread.isAlive());
    return List.copyOf(all);
  }

  /** Says in the log what is left. */
  public void tell() {
    for (Left left : alive()) {
      LOG.warning(
          "The thread \"%s\"%s of an application that ended still runs; what started it has to stop it"
              .formatted(
                  left.thread.getName(), left.plugin.isEmpty() ? "" : " of plugin " + left.plugin));
    }
  }

  private static boolean isOfAnApplication(Thread thread) {
    ClassLoader loader = thread.getContextClassLoader();
    return thread.isAlive()
        && loader != null
        && loader.getClass().getName().equals(OF_AN_APPLICATION)
        && !thread.getName().startsWith(PAYARAS);
  }
}
