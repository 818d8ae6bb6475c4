package org.rapportcrm.app.imports.rest;

import java.util.List;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.imports.ImportTrial;
import org.rapportcrm.app.imports.Resemblance;

/** What the first rows would do. */
@Doc("What the first rows of an import would do, and who looks like whom.")
public record ShownTrial(
    @Doc("The first rows that create or change something, field by field.")
        List<ImportChange> changes,
    @Doc("Rows that would make a contact or company although one is there that looks like it.")
        long alike,
    @Doc("The first of these; nothing is merged by itself.") List<Resemblance> likenesses) {

  static ShownTrial of(ImportTrial trial) {
    return trial == null
        ? null
        : new ShownTrial(trial.changes(), trial.alike(), trial.likenesses());
  }
}
