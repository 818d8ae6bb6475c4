package org.rapportcrm.launcher.payara;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How long an application may take to start or to end. A slow machine is no reason to give up: past
 * its time only one that stays inside a plugin is given up; any other after five minutes.
 *
 * @param time after which to look where it is
 * @param blames whether the text of a stack names a plugin
 */
public record Limit(Duration time, Predicate<String> blames) {
  private static final Duration FAR_TOO_LONG = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 500;
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** What is not worth naming as the place where something hangs. */
  private static final List<String> MACHINERY =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.", "org.", "fish.payara.");

  /** Files are closed by H2 when a thread that writes to them is interrupted. */
  private static final String H2 = "org.h2.";

  /**
   * Does the work on a thread of its own.
   *
   * @param what does it, for the sentence: {@code "The application did not start"}
   * @return the empty text when it came back in time; else where it was, after an interruption that
   *     brought it back
   * @throws NeverEnds when it did not come back at all
   * @throws RuntimeException what the work threw in time
   */
  String on(String what, Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Thread thread = new Thread(task, "deployment");
    thread.setDaemon(true);
    thread.start();
    long begun = System.nanoTime();
    try {
      boolean blamed = false;
      StackTraceElement[] stack = null;
      while (stack == null) {
        if (isOver(task, Duration.ofMillis(LOOK_MILLIS))) {
          return "";
        }
        Duration age = Duration.ofNanos(System.nanoTime() - begun);
        StackTraceElement[] now = thread.getStackTrace();
        // Seen there once it may just have passed by.
        boolean again = blamed;
        blamed = age.compareTo(time) > 0 && blames.test(text(now));
        stack = again && blamed || age.compareTo(FAR_TOO_LONG) > 0 ? now : null;
      }
      String where =
          what + " within " + time.toSeconds() + " s" + place(stack) + "\n" + text(stack);
      if (!text(stack).contains(H2)) {
        thread.interrupt();
        if (isOverAnyhow(task)) {
          return where;
        }
      }
      throw new NeverEnds(where);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NeverEnds("The launcher was interrupted");
    }
  }

  private static boolean isOver(FutureTask<Void> task, Duration atMost)
      throws InterruptedException {
    try {
      task.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whether it came back, if only by failing. */
  private static boolean isOverAnyhow(FutureTask<Void> task) throws InterruptedException {
    try {
      return isOver(task, GRACE);
    } catch (RuntimeException e) {
      return true;
    }
  }

  private static String place(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> MACHINERY.stream().noneMatch(frame.getClassName()::startsWith))
        .findFirst()
        .map(frame -> "; it is in " + frame)
        .orElse("");
  }

  private static String text(StackTraceElement[] stack) {
    return Arrays.stream(stack).map(frame -> "at " + frame).collect(Collectors.joining("\n"));
  }
}
