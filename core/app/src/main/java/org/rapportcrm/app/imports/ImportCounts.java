package org.rapportcrm.app.imports;

import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.app.imports.write.ContactImport;

/**
 * What became of the rows read so far.
 *
 * @param read rows of the file, the header not counted
 * @param contactsCreated new contacts, those that purchases brought with them included
 */
public record ImportCounts(
    long read, long created, long updated, long unchanged, long contactsCreated, long rejected) {

  /** Nothing yet. */
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

  /** With a batch added. */
  ImportCounts plus(long rows, ImportOutcome outcome, long rejectedRows) {
    return new ImportCounts(
        read + rows,
        created + outcome.created(),
        updated + outcome.updated(),
        unchanged + outcome.unchanged(),
        contactsCreated + outcome.contactsCreated(),
        rejected + rejectedRows);
  }

  /** Whether a file that was read brought nothing that was not known. */
  public boolean isNothingNew() {
    return read > 0 && created == 0 && updated == 0 && contactsCreated == 0;
  }

  /** Contacts that came with other records; those of an import of contacts are its records. */
  public long contactsBeside(String kind) {
    return kind.equals(ContactImport.NAME) ? 0 : contactsCreated;
  }
}
