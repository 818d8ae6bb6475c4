package org.rapportcrm.app.plugin.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.change.ChangePlan.PluginChange;
import org.rapportcrm.app.plugin.registry.LauncherSays;
import org.rapportcrm.app.rest.JsonBinder;
import org.rapportcrm.app.text.BundleMessages;

/** Plans changes of the set with the launcher, and has them carried out. */
@ApplicationScoped
public class PluginChanges {

  @Inject private LauncherLink launcher;
  @Inject private Uploads uploads;
  @Inject private PendingActivation activation;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;
  @Inject private FindingWords words;
  @Inject private BundleMessages texts;

  /** What would happen if this jar were installed. */
  public ChangePlan planInstall(String name, InputStream jar) {
    Path file = uploads.receive(name, jar);
    try {
      return planInstall(file);
    } finally {
      uploads.forget(file);
    }
  }

  /**
   * What would happen if a jar were installed that somebody put into the home by hand.
   *
   * @throws ProblemException 404 when it is not there
   */
  public ChangePlan planFound(String file) {
    for (String folder : List.of("plugins", "themes")) {
      Path jar = HomeFolder.resolve(folder).resolve(Uploads.plain(file));
      if (file.equals(Uploads.plain(file)) && Files.isRegularFile(jar)) {
        return planInstall(jar);
      }
    }
    throw KeyedProblem.notFound("changes.file", file);
  }

  /**
   * What would happen if a plugin were removed.
   *
   * @param data keep, export or purge
   */
  public ChangePlan planRemoval(String plugin, String data) {
    JsonObject removal = Json.createObjectBuilder().add("id", plugin).add("data", data).build();
    return plan(
        launcher.plan(
            Json.createObjectBuilder()
                .add("remove", Json.createArrayBuilder().add(removal))
                .build()));
  }

  /** A plan that was made; 409 when it is not there any more. */
  public ChangePlan planned(String id) {
    return plan(launcher.planned(id));
  }

  /**
   * Has a plan carried out. It answers before anything is done; this application ends soon after.
   *
   * @param activate whether to switch on what is installed, as soon as it is there
   * @throws ProblemException 422 with the findings when it cannot be carried out, 409 when it does
   *     not fit any more
   */
  public ChangeStatus apply(String id, boolean activate) {
    ChangePlan plan = planned(id);
    refuseErrors(plan);
    if (activate) {
      activation.note(
          plan.plugins().stream()
              .filter(plugin -> plugin.to() != null)
              .collect(Collectors.toMap(PluginChange::id, PluginChange::to)),
          user.name());
    }
    transactions.inNew(
        () -> {
          for (PluginChange plugin : plan.plugins()) {
            audit.record(
                "plugin." + plugin.action() + "-asked", "plugin " + plugin.id(), versions(plugin));
          }
        });
    launcher.apply(id);
    return current().orElseThrow();
  }

  /** 422 when something stands in the way. */
  public void refuseErrors(ChangePlan plan) {
    if (!plan.good()) {
      List<FieldError> errors =
          plan.errors().stream()
              .map(f -> new FieldError(f.check(), f.plugin() + ": " + said(f), f.fix()))
              .toList();
      throw new ProblemException(
          422,
          errors.size() == 1 ? errors.get(0).message() : Words.of("changes.refused").toString(),
          errors);
    }
  }

  /** The rule in the reader's language, where that is not the language of the detail. */
  private String said(ChangePlan.Finding finding) {
    boolean isEnglish = user.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return isEnglish || finding.rule().isEmpty()
        ? finding.text()
        : finding.rule() + " (" + finding.text() + ")";
  }

  private ChangePlan plan(JsonObject json) {
    return words.in(user.locale(), ChangePlan.of(json));
  }

  /** The change that goes on, or the last one since the start. */
  public Optional<ChangeStatus> current() {
    JsonObject status = launcher.status();
    return status.containsKey("change")
        ? Optional.of(ChangeStatus.of(status.getJsonObject("change")))
        : Optional.empty();
  }

  /** Jars that somebody put into the home by hand and that do not run as they are. */
  public List<FoundJar> found() {
    return launcher.found().getJsonArray("found").stream()
        .map(json -> found(json.asJsonObject()))
        .toList();
  }

  private FoundJar found(JsonObject json) {
    String reason =
        json.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
            .map(said -> LauncherSays.of(said).in(texts, user.locale()))
            .collect(Collectors.joining(" "));
    JsonObjectBuilder told = Json.createObjectBuilder(json).remove("reasons");
    told = reason.isEmpty() ? told.addNull("reason") : told.add("reason", reason);
    return (FoundJar) JsonBinder.bind(told.build(), FoundJar.class);
  }

  /**
   * Threads that plugins left behind which were removed or replaced, each with the plugin where
   * that is known: {@code visits: poller}.
   */
  public List<String> leftThreads() {
    return launcher.status().getJsonArray("threads").getValuesAs(JsonObject.class).stream()
        .map(
            left ->
                left.getString("plugin").isEmpty()
                    ? left.getString("thread")
                    : left.getString("plugin") + ": " + left.getString("thread"))
        .toList();
  }

  private ChangePlan planInstall(Path jar) {
    return planInstall(List.of(jar));
  }

  /** What would happen if these jars were installed, all in one change. */
  public ChangePlan planInstall(List<Path> jars) {
    JsonArrayBuilder paths = Json.createArrayBuilder();
    jars.forEach(jar -> paths.add(jar.toAbsolutePath().toString()));
    return plan(launcher.plan(Json.createObjectBuilder().add("install", paths).build()));
  }

  private static String versions(PluginChange plugin) {
    String data = plugin.data() == null ? "" : ", data: " + plugin.data();
    return (plugin.from() == null ? "" : plugin.from() + " ")
        + (plugin.to() == null ? "" : "-> " + plugin.to() + ", SHA-256 " + plugin.sha256())
        + data;
  }
}
