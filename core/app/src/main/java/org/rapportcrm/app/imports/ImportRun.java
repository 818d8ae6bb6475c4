package org.rapportcrm.app.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * An import, as its row says.
 *
 * @param basis on what ground the contacts may be written to, or {@code null}
 * @param tried what would happen, or {@code null} while nobody asked
 * @param tryState how far the try is; {@code null} while nobody asked
 * @param message why it failed, or {@code null}
 * @param takenBack how far it is taken back; {@code null} while nobody asked
 */
public record ImportRun(
    long id,
    String kind,
    String fileName,
    ImportState state,
    ImportPlan plan,
    Map<String, String> options,
    String basis,
    ZoneId zone,
    long rowsTotal,
    ImportCounts counts,
    ImportTrial tried,
    ImportState tryState,
    String message,
    Long jobId,
    Long tryJobId,
    Instant createdAt,
    String createdBy,
    Instant finishedAt,
    TakenBackState takenBack) {

  /** Whether it is only asked what would happen. */
  public boolean dryRun() {
    return "true".equals(options.get("dryRun"));
  }
}
