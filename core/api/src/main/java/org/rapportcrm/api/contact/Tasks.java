package org.rapportcrm.api.contact;

import java.time.LocalDate;
import java.util.Locale;
import org.rapportcrm.api.text.Words;

/** Things to do for a contact; an injectable service of the core. */
public interface Tasks {

  /**
   * Creates a task in the caller's transaction.
   *
   * @param contactId whom it is about; has to exist
   * @param title what is to be done, shown as text
   * @param assigneeId a user; {@code null} gives it to the contact's owner, else to nobody
   * @param due the last day, may be {@code null}
   * @param origin unique name of what caused it, such as {@code surveys:response:42}; a second task
   *     with the same one is not created
   * @return the task's id; that of the earlier one where the origin is known
   */
  long create(long contactId, String title, Long assigneeId, LocalDate due, String origin);

  /**
   * The same in the language of the user to whom it falls, for what no person wrote.
   *
   * @param title what is to be done, by the key of its text
   * @param otherwise the language where it falls to nobody
   */
  default long create(
      long contactId,
      Words title,
      Locale otherwise,
      Long assigneeId,
      LocalDate due,
      String origin) {
    return create(contactId, title.toString(), assigneeId, due, origin);
  }
}
