package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.imports.read.Charsets;
import org.rapportcrm.app.imports.read.FileKind;
import org.rapportcrm.app.imports.read.UnreadableFile;
import org.rapportcrm.app.input.FileName;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.job.StoredJobs;
import org.rapportcrm.app.purpose.Purposes;

/** Takes files in, says what they are and what they would do, starts and cancels imports. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Imports {

  private static final int BASIS_LIMIT = 1000;

  private Sql sql;
  private ImportKinds kinds;
  private ImportFiles files;
  private StoredJobs jobs;
  private Settings settings;
  private Purposes purposes;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Clock clock;

  /** For the container. */
  protected Imports() {}

  @Inject
  public Imports(
      Sql sql,
      ImportKinds kinds,
      ImportFiles files,
      StoredJobs jobs,
      Settings settings,
      Purposes purposes,
      CurrentUser user,
      Refusals refusals,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.kinds = kinds;
    this.files = files;
    this.jobs = jobs;
    this.settings = settings;
    this.purposes = purposes;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file in and keeps it as an import that is ready to be looked at.
   *
   * @throws ProblemException when it is no table, or what was said of it makes no sense
   */
  public ImportRun receive(ImportOrder order, InputStream content) throws IOException {
    ImportKind kind = kind(order.kind());
    Path received = files.receive(content);
    try {
      refuseUnreadable(received);
      List<Flaw> flaws = new ArrayList<>();
      FileSurvey survey = survey(received, kind, order, flaws);
      refusals.unlessEmpty(flaws);
      long id =
          store()
              .add(
                  kind.id(),
                  FileName.shown(order.fileName(), "import"),
                  survey,
                  zone(order),
                  user.name(),
                  clock.instant());
      store().plan(id, survey, options(order), basis(order));
      files.give(received, id);
      return get(id);
    } finally {
      Files.deleteIfExists(received);
    }
  }

  /**
   * Takes a file in and starts it, or, with the option {@code dryRun}, starts to find out what it
   * would do; keeps nothing when either is refused.
   */
  public ImportRun run(ImportOrder order, InputStream content) throws IOException {
    ImportRun run = receive(order, content);
    try {
      return run.dryRun() ? tryOut(run.id()) : start(run.id());
    } catch (ProblemException e) {
      files.delete(run.id());
      throw e;
    }
  }

  /** What the file of an import looks like with what is said of it now; stores nothing. */
  public FileSurvey look(ImportRun run, ImportOrder order, List<Flaw> flaws) throws IOException {
    return survey(file(run), kind(run.kind()), order, flaws);
  }

  /** Keeps what is said of a file; what is left out is guessed anew. */
  public ImportRun plan(long id, ImportOrder order) throws IOException {
    ImportRun run = ready(id);
    List<Flaw> flaws = new ArrayList<>();
    FileSurvey survey = look(run, order, flaws);
    refusals.unlessEmpty(flaws);
    store().plan(id, survey, options(order), basis(order));
    return get(id);
  }

  /** Starts to find out what the import would do. */
  public ImportRun tryOut(long id) throws IOException {
    ImportRun run = ready(id);
    check(run);
    store().tryStarted(id, jobs.start(ImportJob.KIND, id + ImportJob.TRY));
    return get(id);
  }

  /** Starts the import. */
  public ImportRun start(long id) throws IOException {
    ImportRun run = ready(id);
    check(run);
    if (!store().start(id, jobs.start(ImportJob.KIND, String.valueOf(id)))) {
      throw refusals.conflict(null, "imports.started", id);
    }
    audit.record("imports.start", "import " + id, run.kind() + " " + run.fileName());
    return get(id);
  }

  /** Gives an import up after its current batch; what is written stays. */
  public void cancel(long id) {
    ImportRun run = get(id);
    if (run.jobId() != null) {
      jobs.cancel(run.jobId());
    } else {
      store().finish(id, ImportState.CANCELLED, clock.instant());
      files.delete(id);
    }
    audit.record("imports.cancel", "import " + id, run.fileName());
  }

  /** The import, or status 404. */
  public ImportRun get(long id) {
    return store().find(id).orElseThrow(() -> refusals.notFound("imports.one", id));
  }

  /** The newest before an id. */
  public List<ImportRun> newest(long beforeId, int limit) {
    return store().newest(beforeId, limit);
  }

  /** The kind, if it is there and the person may import it. */
  public ImportKind kind(String id) {
    ImportKind kind =
        kinds
            .find(id == null ? "" : id)
            .orElseThrow(
                () ->
                    refusals.bad(
                        "kind",
                        "imports.kind.unknown",
                        id == null ? "" : id,
                        String.join(", ", kinds.all().stream().map(ImportKind::id).toList())));
    if (!user.may(kind.capability())) {
      throw new ProblemException(403, refusals.text("imports.kind.forbidden"), List.of());
    }
    return kind;
  }

  private void check(ImportRun run) throws IOException {
    List<Flaw> flaws = new ArrayList<>();
    run.plan().mapping().check(kind(run.kind()), flaws);
    ImportOrder order =
        new ImportOrder(
            run.kind(),
            run.fileName(),
            PlanJson.texts(PlanJson.mapping(run.plan())),
            run.basis(),
            run.options());
    FileSurvey survey = look(run, order, flaws);
    if (!survey.ambiguousDates().isEmpty()) {
      int column = survey.ambiguousDates().iterator().next();
      flaws.add(
          Flaw.of("options.dateFormat", "imports.ambiguous.dates", columnName(survey, column)));
    }
    if (!survey.ambiguousMoney().isEmpty()) {
      int column = survey.ambiguousMoney().iterator().next();
      flaws.add(Flaw.of("options.decimal", "imports.ambiguous.money", columnName(survey, column)));
    }
    refusals.unlessEmpty(flaws);
  }

  private static String columnName(FileSurvey survey, int column) {
    return survey.plan().columns().get(column);
  }

  private FileSurvey survey(Path file, ImportKind kind, ImportOrder order, List<Flaw> flaws)
      throws IOException {
    ImportWishes wishes = ImportWishes.of(order.options(), order.mapping(), flaws);
    try {
      return FileSurvey.of(file, kind, wishes, flaws);
    } catch (UnreadableFile e) {
      throw refusals.bad("file", e.key());
    }
  }

  private void refuseUnreadable(Path file) throws IOException {
    FileKind kind = FileKind.of(Charsets.head(file, 4096));
    if (!kind.isReadable()) {
      throw refusals.bad("file", kind.reasonKey());
    }
  }

  private ImportRun ready(long id) {
    ImportRun run = get(id);
    if (run.state() != ImportState.READY) {
      throw refusals.conflict(null, "imports.started", id);
    }
    return run;
  }

  private Path file(ImportRun run) {
    Path file = files.of(run.id());
    if (!Files.exists(file)) {
      throw refusals.conflict("file", "imports.file.gone", run.fileName());
    }
    return file;
  }

  /** Amounts without a currency are in that of the settings, now and when a kill is repaired. */
  private Map<String, String> options(ImportOrder order) {
    Map<String, String> options = new HashMap<>(order.options());
    String purpose = options.get("purpose");
    if (purpose != null && !purposes.asked().contains(purpose)) {
      throw refusals.bad(
          "options.purpose", "imports.no-purpose", purpose, String.join(", ", purposes.asked()));
    }
    settings
        .get("core", "currency")
        .ifPresent(currency -> options.putIfAbsent("currency", currency));
    return options;
  }

  private String basis(ImportOrder order) {
    String basis = order.basis() == null ? "" : order.basis().strip();
    if (basis.length() > BASIS_LIMIT) {
      throw refusals.bad("basis", "input.too-long", basis.length(), BASIS_LIMIT);
    }
    return basis.isEmpty() ? null : basis;
  }

  private ZoneId zone(ImportOrder order) {
    String zone = order.options().get("zone");
    try {
      return zone != null ? ZoneId.of(zone) : user.zone();
    } catch (DateTimeException e) {
      throw refusals.bad("options.zone", "input.no-zone", zone);
    }
  }

  private ImportStore store() {
    return new ImportStore(sql);
  }
}
