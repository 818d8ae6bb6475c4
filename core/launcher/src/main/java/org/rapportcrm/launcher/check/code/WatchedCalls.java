package org.rapportcrm.launcher.check.code;

import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;

/** Calls into Java that end the program or leave something running when the plugin is gone. */
public final class WatchedCalls implements Check {
  private static final Rule EXIT =
      Rule.error(
              "code.exit",
              "The plugin ends the whole program (System.exit, Runtime.exit, Runtime.halt).",
              "Throw an exception where the plugin cannot go on.")
          .says("{0} calls {1}.");
  private static final Rule THREAD =
      Rule.warning(
              "code.thread",
              "The plugin starts threads of its own, which keep running when it is off or gone.",
              "Work in the background is a job (jobs()).")
          .says("{0} calls {1}.");

  private static final Set<String> STARTERS =
      Set.of(
          "newCachedThreadPool",
          "newFixedThreadPool",
          "newScheduledThreadPool",
          "newSingleThreadExecutor",
          "newSingleThreadScheduledExecutor",
          "newWorkStealingPool",
          "newThreadPerTaskExecutor",
          "newVirtualThreadPerTaskExecutor");

  @Override
  public List<Rule> rules() {
    return List.of(EXIT, THREAD);
  }

  static boolean isOne(String owner, Member member) {
    return ends(owner, member) || startsThreads(owner, member);
  }

  private static boolean ends(String owner, Member member) {
    return switch (owner) {
      case "java/lang/System" -> member.name().equals("exit");
      case "java/lang/Runtime" -> member.name().equals("exit") || member.name().equals("halt");
      default -> false;
    };
  }

  private static boolean startsThreads(String owner, Member member) {
    return switch (owner) {
      case "java/lang/Thread", "java/util/Timer", "java/util/concurrent/ForkJoinPool" ->
          member.isConstructor();
      case "java/util/concurrent/ThreadPoolExecutor",
          "java/util/concurrent/ScheduledThreadPoolExecutor" ->
          member.isConstructor();
      case "java/util/concurrent/Executors" -> STARTERS.contains(member.name());
      default -> false;
    };
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (ClassFacts type : subject.jar().classes().values()) {
      for (MemberRef ref : type.refs()) {
        String call = ref.owner().replace('/', '.') + "." + ref.member().words();
        if (ends(ref.owner(), ref.member())) {
          findings.add(EXIT, type.dotted(), type.dotted(), call);
        } else if (startsThreads(ref.owner(), ref.member())) {
          findings.add(THREAD, type.dotted(), type.dotted(), call);
        }
      }
    }
  }
}
