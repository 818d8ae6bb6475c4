package com.example.frontdesk;

import java.util.List;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

// region import-kind
/** Visits out of a file: who, when, and a note. */
final class VisitImport {

  static final ImportKind KIND =
      new ImportKind(
          "visits",
          "front-desk.visits",
          FrontDeskPlugin.WRITE,
          List.of(
              ImportField.required(
                  "email", "front-desk.import.email", Type.EMAIL, "Email", "البريد", "ایمیل"),
              ImportField.required("at", "front-desk.at", Type.TIME, "When", "Date", "متى", "زمان"),
              ImportField.optional(
                  "note", "front-desk.note", Type.TEXT, "Note", "ملاحظة", "یادداشت")),
          List.of(),
          VisitWriter.class);

  private VisitImport() {}
}
// endregion
