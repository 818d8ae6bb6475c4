package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.compose.Folders;
import org.rapportcrm.launcher.home.Home;

/**
 * The plans that were made since the start, each with its staged jars in {@code
 * run/plugins/plans/<id>}. Nothing else is written until a plan is carried out.
 */
final class Plans {
  private static final int MOST = 20;

  private final Path folder;
  private final Map<String, Plan> plans = new LinkedHashMap<>();

  Plans(Home home) {
    this.folder = home.run().resolve("plugins/plans");
  }

  /** Forgets all plans and deletes their jars: another set runs, and none of them fits any more. */
  synchronized void clear() {
    plans.clear();
    delete(folder);
  }

  String newId() {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /**
   * Copies a jar to where nobody writes over it while the plan is looked at.
   *
   * @throws Refusal when there is no such file
   */
  Path stage(String plan, Path jar) {
    try {
      Path place = Files.createDirectories(folder.resolve(plan));
      Path target = place.resolve(jar.getFileName());
      for (int n = 2; Files.exists(target); n++) {
        target = place.resolve(n + "-" + jar.getFileName());
      }
      Files.copy(jar, target);
      return target;
    } catch (IOException e) {
      throw new Refusal(
          Said.of(
              "changes.refusal.no-file", "The file {0} cannot be read; name a plugin's jar.", jar));
    }
  }

  /** Keeps a plan; of more than some, the oldest is given up. */
  synchronized Plan keep(Plan plan) {
    plans.put(plan.id(), plan);
    if (!plan.isGood()) {
      // It is only looked at; nothing of what was refused stays on the disk.
      delete(folder.resolve(plan.id()));
    }
    for (String id : List.copyOf(plans.keySet())) {
      if (plans.size() > MOST) {
        discard(id);
      }
    }
    return plan;
  }

  synchronized Optional<Plan> find(String id) {
    return Optional.ofNullable(plans.get(id));
  }

  /** Forgets a plan and deletes its jars. */
  synchronized void discard(String id) {
    plans.remove(id);
    delete(folder.resolve(id));
  }

  private static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
