package org.rapportcrm.launcher.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.Multipart;
import org.rapportcrm.launcher.local.RunningRapport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport import}. */
@Command(
    name = "import",
    description = "Imports a CSV file and shows how far it is. Rejected rows are kept in a file.")
public final class ImportCommand implements Callable<Integer> {
  private static final Set<String> UNFINISHED = Set.of("queued", "running");
  private static final long PAUSE_MILLIS = 300;

  /** What a row becomes. */
  enum Kind {
    contacts,
    companies,
    deals,
    purchases,
    interactions
  }

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
  private Kind kind;

  @Parameters(index = "1", paramLabel = "FILE", description = "The CSV file.")
  private Path file;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "COLUMN=FIELD",
      description =
          "Which column (its name, or its number from 0) goes to which field; else guessed.")
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "How to read the file: delimiter, charset, header or dateFormat; else guessed.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--basis",
      paramLabel = "TEXT",
      description = "Why these people may be written to; kept as the proof of their consent.")
  private String basis;

  @Override
  public Integer call() throws Exception {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refusal("The file " + file + " cannot be read; check its name and its rights.");
    }
    RunningRapport rapport = RunningRapport.of(Home.existing(home.folder()));
    JsonObject state = begin(rapport);
    String resource = "/api/v1/imports/" + id(state);
    ImportProgress progress = new ImportProgress(System.out, System.console() != null);
    while (UNFINISHED.contains(state.getString("state", ""))) {
      progress.show(state);
      Thread.sleep(PAUSE_MILLIS);
      state = rapport.get(resource);
    }
    progress.finish(state);
    return state.getString("state", "").equals("done") ? 0 : 1;
  }

  private JsonObject begin(RunningRapport rapport) throws FileNotFoundException {
    Multipart form = new Multipart().field("kind", kind.name());
    if (!mapping.isEmpty()) {
      form.field("mapping", json(mapping).toString());
    }
    if (!options.isEmpty()) {
      form.field("options", json(options).toString());
    }
    if (basis != null) {
      form.field("basis", basis);
    }
    form.file("file", file);
    return rapport.post("/api/v1/imports", form.contentType(), form.body());
  }

  private static JsonObject json(Map<String, String> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object.build();
  }

  private static String id(JsonObject state) {
    if (!state.containsKey("id")) {
      throw new Refusal("Rapport answered without the import's id; its log has the details.");
    }
    return state.get("id").toString().replace("\"", "");
  }
}
