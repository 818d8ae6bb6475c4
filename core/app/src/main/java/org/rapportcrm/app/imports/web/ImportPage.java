package org.rapportcrm.app.imports.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.FileSurvey;
import org.rapportcrm.app.imports.ImportOrder;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.ImportState;
import org.rapportcrm.app.imports.Imports;
import org.rapportcrm.app.imports.RejectedFile;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.input.Refusals;

/** One import, from the uploaded file to its result. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  /** Kinds whose list is called as they are. */
  private static final Set<String> LISTS = Set.of("companies", "deals", "purchases");

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_REFUSED = 20;

  @Inject
  @Param(pathIndex = 0)
  private String path;

  @Inject private Imports imports;
  @Inject private RejectedFile rejectedFile;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Refusals refusals;

  private long id;
  private ReadingChoice reading;
  private List<ColumnChoice> columns = List.of();
  private String basis;
  private boolean withoutBasis;
  private long rows;

  /** Reads the import of the address; 404 where there is none. */
  public void open() throws IOException {
    if (path == null || path.isEmpty()) {
      return;
    }
    try {
      id = path.matches("[0-9]{1,18}") ? Long.parseLong(path) : -1;
      ImportRun run = imports.get(id);
      basis = run.basis();
      reading = ReadingChoice.of(run);
      if (run.state() == ImportState.READY) {
        boolean planned = run.tried() != null || run.tryState() != null;
        withoutBasis = planned && basis == null;
        look(run, planned ? mapping(run) : null);
      }
    } catch (ProblemException e) {
      if (e.status() == 404) {
        throw e;
      }
      Here.refused(e);
    }
  }

  /** Reads the file again as it is said now, and guesses the columns anew. */
  public void again() {
    act(
        () -> {
          imports.plan(id, order(null));
          look(imports.get(id), null);
        });
  }

  /** Asks what would happen. */
  public void tryOut() {
    act(
        () -> {
          imports.plan(id, said(order(chosen())));
          imports.tryOut(id);
          Here.go("/console/import/" + id + "#trial");
        });
  }

  /** Starts the import. */
  public void start() {
    act(
        () -> {
          imports.plan(id, said(order(chosen())));
          imports.start(id);
          Here.go("/console/import/" + id);
        });
  }

  /** Gives it up. */
  public void cancel() {
    act(
        () -> {
          imports.cancel(id);
          Here.go(getRun().state() == ImportState.READY ? "/console/imports" : Here.address());
        });
  }

  /** The import as it is now; {@code null} while there is only the upload. */
  public ImportRun getRun() {
    return id <= 0 ? null : Faces.getRequestAttribute("imports.run", () -> imports.get(id));
  }

  /** The first rejected rows of an import, or of a try. */
  public List<RejectedFile.Line> getRefused() {
    return rejectedFile.first(getRun(), user.locale(), SHOWN_REFUSED);
  }

  /** The first rows that would be rejected. */
  public List<RejectedFile.Line> getWouldRefuse() {
    return rejectedFile.of(getRun(), user.locale());
  }

  /** What the first rows would do, with the fields' names in the person's language. */
  public List<ShownChange> getChanges() {
    return ShownChange.of(getRun(), imports.kind(getRun().kind()), user.locale(), messages);
  }

  /** The page's title. */
  public String getTitle() {
    return id <= 0 ? messages.text(user.locale(), "imports.new") : getRun().fileName();
  }

  /** Which part of the page is shown: upload, plan or result. */
  public String getStep() {
    if (id <= 0) {
      return "upload";
    }
    return getRun().state() == ImportState.READY ? "plan" : "result";
  }

  /** Message key of the state. */
  public String getStateKey() {
    return StateLook.key(getRun().state());
  }

  /** The list that shows what came in; contacts where the kind has none of its own. */
  public String getList() {
    String kind = getRun().kind();
    return LISTS.contains(kind) ? kind : "contacts";
  }

  /** Whether a job is at work, so that the page will change by itself. */
  public boolean isLively() {
    return StateLook.isLively(getRun().state());
  }

  /** How the file is read. */
  public ReadingChoice getReading() {
    return reading;
  }

  /** The columns that have values. */
  public List<ColumnChoice> getFilledColumns() {
    return columns.stream().filter(column -> !column.isEmpty()).toList();
  }

  /** The columns that the first rows leave empty. */
  public List<ColumnChoice> getEmptyColumns() {
    return columns.stream().filter(ColumnChoice::isEmpty).toList();
  }

  /** The fields that columns can go to, each once. */
  public List<ImportField> getFields() {
    return FieldChoices.plain(imports.kind(getRun().kind()));
  }

  /** Names of the fields that a file can have several of, parted by blanks. */
  public String getSeveralTimes() {
    return FieldChoices.severalTimes(imports.kind(getRun().kind()));
  }

  /** How many rows the file has. */
  public long getRows() {
    return rows;
  }

  /** On what ground the contacts may be written to. */
  public String getBasis() {
    return basis;
  }

  /** Says on what ground. */
  public void setBasis(String basis) {
    this.basis = basis;
  }

  /** Whether it is said that there is no such ground. */
  public boolean isWithoutBasis() {
    return withoutBasis;
  }

  /** Says that there is none. */
  public void setWithoutBasis(boolean withoutBasis) {
    this.withoutBasis = withoutBasis;
  }

  /** Whether the try is under way. */
  public boolean isTrying() {
    return StateLook.isLively(getRun().tryState());
  }

  /** The class of the state's badge. */
  public String getBadge() {
    return StateLook.badge(getRun().state());
  }

  /** Something that may be refused. */
  private interface Act {
    void run() throws IOException;
  }

  private void act(Act act) {
    try {
      act.run();
    } catch (ProblemException e) {
      Here.refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(ImportRun run, Map<String, String> mapping) throws IOException {
    FileSurvey survey =
        imports.look(
            run,
            new ImportOrder(run.kind(), run.fileName(), mapping, basis, run.options()),
            new ArrayList<>());
    rows = survey.rows();
    reading.found(survey);
    columns = ColumnChoice.of(survey);
  }

  private static Map<String, String> mapping(ImportRun run) {
    Map<String, String> mapping = new LinkedHashMap<>();
    run.plan().mapping().fields().forEach((column, f) -> mapping.put(column.toString(), f));
    return mapping;
  }

  private Map<String, String> chosen() {
    ImportKind kind = imports.kind(getRun().kind());
    Map<String, String> mapping = new LinkedHashMap<>();
    columns.forEach(column -> mapping.put(String.valueOf(column.getIndex()), column.target(kind)));
    return mapping;
  }

  private ImportOrder order(Map<String, String> mapping) {
    ImportRun run = getRun();
    return new ImportOrder(run.kind(), run.fileName(), mapping, basis, reading.options());
  }

  /**
   * Contacts come in only when it is said on what ground they may be written to, or that none is.
   */
  private ImportOrder said(ImportOrder order) {
    boolean said = withoutBasis || (basis != null && !basis.isBlank());
    if (order.kind().equals(ContactImport.NAME) && !said) {
      throw refusals.bad("basis", "imports.basis.missing");
    }
    return order;
  }
}
