package org.rapportcrm.app.plugin.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanException;
import javax.management.ObjectName;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.plugin.registry.LauncherSays;

/**
 * The launcher that runs this application, in the same process but in classes of its own: texts go
 * to and fro through the platform MBean that it registers.
 */
@ApplicationScoped
public class LauncherLink {

  private static final String NAME = "org.rapportcrm:type=Launcher";

  /** What runs, and how far a change is. */
  public JsonObject status() {
    return invoke("status");
  }

  /** Looks at a change without doing it. */
  JsonObject plan(JsonObject change) {
    return invoke("plan", change.toString());
  }

  /** A plan that was made. */
  JsonObject planned(String id) {
    return invoke("planned", id);
  }

  /** Carries a plan out; this application ends soon after. */
  JsonObject apply(String id) {
    return invoke("apply", id);
  }

  /** Jars in the home that do not run as they are. */
  JsonObject found() {
    return invoke("found");
  }

  /**
   * Writes a backup of the whole installation.
   *
   * @throws IOException when it breaks off; what was written is no backup then
   */
  public void backup(OutputStream out) throws IOException {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName(NAME),
              "backup",
              new Object[] {out},
              new String[] {OutputStream.class.getName()});
    } catch (MBeanException e) {
      throw new IOException(e.getCause());
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a backup into a file of this machine, whole or not at all. */
  public void keepBackup(Path file) {
    invoke("keepBackup", file.toString());
  }

  /**
   * Restores a backup for a trial, into what is thrown away.
   *
   * @return how many rows came back
   */
  public long tryBackup(Path file) {
    return invoke("tryBackup", file.toString()).getJsonNumber("rows").longValue();
  }

  private static JsonObject invoke(String operation, String... arguments) {
    String[] types = new String[arguments.length];
    Arrays.fill(types, String.class.getName());
    String answer;
    try {
      answer =
          (String)
              ManagementFactory.getPlatformMBeanServer()
                  .invoke(new ObjectName(NAME), operation, arguments, types);
    } catch (InstanceNotFoundException e) {
      throw KeyedProblem.badState("changes.no-launcher");
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      JsonObject json = reader.readObject();
      if (json.containsKey("error")) {
        throw refusal(LauncherSays.of(json.getJsonObject("error")));
      }
      return json;
    }
  }

  private static ProblemException refusal(LauncherSays said) {
    String words =
        said.key().isEmpty()
            ? said.text()
            : Words.of(said.key(), said.arguments().toArray()).toString();
    return new ProblemException(409, words, List.of());
  }
}
