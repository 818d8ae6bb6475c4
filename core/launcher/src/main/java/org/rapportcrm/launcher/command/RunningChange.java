package org.rapportcrm.launcher.command;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Console;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.local.RunningRapport;

/** A change of the plugins of a running Rapport: shown, confirmed, followed to its end. */
final class RunningChange {
  private static final String RESOURCE = "/api/v1/plugins";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final RunningRapport rapport;

  RunningChange(RunningRapport rapport) {
    this.rapport = rapport;
  }

  /**
   * Shows a plan and carries it out when the person wants it.
   *
   * @param yes whether they said so already
   * @return 0 when it was done, 1 when it was not
   */
  int carryOut(JsonObject plan, boolean yes, boolean activate) {
    PlanText.print(plan, System.out);
    if (!plan.getBoolean("good")) {
      System.out.println("It cannot be done; nothing was changed.");
      return 1;
    }
    if (!yes && !isConfirmed()) {
      System.out.println("Nothing was changed.");
      return 1;
    }
    String id = plan.getString("id");
    rapport.post(RESOURCE + "/plans/" + id + "/apply?activate=" + activate, null);
    return follow();
  }

  private static boolean isConfirmed() {
    Console console = System.console();
    if (console == null) {
      throw new Refusal("Nobody can be asked here whether to do it; say so with --yes.");
    }
    String answer = console.readLine("Do it? [y/N] ");
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }

  /** While one application ends and the next one starts, nobody answers. */
  private int follow() {
    String told = "";
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < until) {
      JsonObject change = current();
      String state = text(change, "state");
      if (state.equals("back") && !told.equals(state)) {
        System.out.println("It does not work; what was before is put back ...");
        told = state;
      }
      if (state.equals("done") || state.equals("failed")) {
        return end(change, state.equals("done"));
      }
      rest();
    }
    throw new Refusal("The change does not end; look at the log of the home.");
  }

  private static int end(JsonObject change, boolean done) {
    if (done) {
      String exported = text(change, "exported");
      System.out.println(
          "Done." + (exported.isEmpty() ? "" : " The data is in exports/" + exported));
      if (!text(change, "reason").isEmpty()) {
        System.out.println(text(change, "reason"));
      }
      return 0;
    }
    String culprit = text(change, "culprit");
    System.out.println(
        "It did not work, and all is as before: "
            + (culprit.isEmpty() ? "" : culprit + ": ")
            + text(change, "reason"));
    return 1;
  }

  private JsonObject current() {
    try {
      return rapport.get(RESOURCE + "/changes/current");
    } catch (Refusal e) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted; the change goes on without you.", e);
    }
  }

  private static String text(JsonObject json, String key) {
    return json.get(key) instanceof JsonString text ? text.getString() : "";
  }
}
