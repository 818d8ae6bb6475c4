package org.rapportcrm.app.imports.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.imports.ImportCounts;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.ImportState;

/** An import as REST shows it. */
@Doc("An import of a file.")
public record ShownImport(
    long id,
    @Doc("contacts, companies, deals, purchases, interactions, or what a plugin adds: answers.")
        String kind,
    String fileName,
    @OneOf(words = {"ready", "queued", "running", "done", "failed", "cancelled"})
        @Doc("ready, queued, running, done, failed or cancelled.")
        String state,
    @Doc("Whether it is only asked what would happen; the counts then say what would.")
        boolean dryRun,
    @Doc("Rows in the file.") long rows,
    @Doc("Rows read so far.") long read,
    @Doc("Rows that made a record.") long created,
    @Doc("Rows that changed a record.") long updated,
    @Doc("Rows whose record said the same already.") long unchanged,
    @Doc("New contacts, those that purchases brought with them included.") long contactsCreated,
    @Doc("Rows that were refused.") long rejected,
    @Doc("Where the refused rows are, with line and reason; null when there are none.")
        String rejectedUrl,
    @Doc("Why it failed; else null.") String reason,
    Instant createdAt,
    Instant finishedAt,
    @Doc("What a try found beside the counts; null when nobody asked.") ShownTrial tried,
    @Doc("How far it is taken back; null when nobody asked.") ShownTakenBack takenBack) {

  static ShownImport of(ImportRun run) {
    boolean trial = run.dryRun() && run.jobId() == null;
    ImportCounts counts = trial ? trialCounts(run) : run.counts();
    ImportState state = trial && run.tryState() != null ? run.tryState() : run.state();
    return new ShownImport(
        run.id(),
        run.kind(),
        run.fileName(),
        (state == ImportState.PAUSED ? ImportState.QUEUED : state).word(),
        trial,
        run.rowsTotal(),
        counts.read(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.contactsCreated(),
        counts.rejected(),
        !trial && counts.rejected() > 0 ? "/api/v1/imports/" + run.id() + "/rejected" : null,
        run.message(),
        run.createdAt(),
        run.finishedAt(),
        ShownTrial.of(run.tried()),
        ShownTakenBack.of(run.takenBack()));
  }

  private static ImportCounts trialCounts(ImportRun run) {
    return run.tried() == null ? ImportCounts.NONE : run.tried().counts();
  }
}
