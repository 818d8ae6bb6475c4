package org.rapportcrm.api.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What a writer may know about the import it works for; the same object for all its batches. */
public interface ImportContext {

  /** The import's id; 0 when it is only tried. */
  long importId();

  /** The name of the file as the person sent it. */
  String fileName();

  /** When the import began; the same after a kill. */
  Instant startedAt();

  /** Who imports, as the audit log shows it. */
  String by();

  /** The zone in which times without an offset were read. */
  ZoneId zone();

  /** On what ground the contacts may be kept and written to, in the person's words. */
  Optional<String> basis();

  /** An option of the request, such as {@code currency}. */
  Optional<String> option(String name);

  /** Whether it is only asked what would happen. */
  boolean tryOnly();

  /**
   * Notes a key; answers whether it was noted before in this import. For tries, in which the
   * records of earlier batches are not there to be found; forgotten with a kill.
   */
  boolean seen(String key);

  /**
   * Keeps what takes the batch back that is being written; at most once for each batch, committed
   * with it. Only a {@link UndoableImport} has a use for it.
   *
   * <p>Told while a batch is taken back, it is kept until all batches are, and then taken back once
   * more: for what is in use as long as earlier batches are there.
   */
  default void trace(ImportTrace trace) {}

  /** Whether {@link #show} still wants changes; a try shows the first rows alone. */
  default boolean wantsChanges() {
    return false;
  }

  /** In a try: shows what a row would do. */
  default void show(ImportChange change) {}

  /** In a try: says that a row looks like a contact that is there. */
  default void resembles(ImportLikeness likeness) {}

  /** The same of a company: the likeness has its key and name in place of a contact's. */
  default void resemblesCompany(ImportLikeness likeness) {}
}
