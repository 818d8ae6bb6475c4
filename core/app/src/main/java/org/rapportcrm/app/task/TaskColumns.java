package org.rapportcrm.app.task;

import java.util.List;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Word;

/** What a list of tasks can show. */
public final class TaskColumns {

  /** The columns that every installation has, in their usual order. */
  public static final Columns<TaskRow> ALL =
      new Columns<>(
          List.of(
              Column.<TaskRow>of("title", "tasks.what", Look.NAME, TaskRow::title).asUsual(),
              Column.<TaskRow>of("contact", "contacts.contact", Look.TEXT, TaskRow::contactName)
                  .asUsual(),
              Column.<TaskRow>of("due", "tasks.due", Look.DAY, TaskRow::due)
                  .sortedBy("due")
                  .asUsual(),
              Column.<TaskRow>of("assignee", "tasks.assignee", Look.TEXT, TaskRow::assignee)
                  .asUsual(),
              Column.of("company", "companies.company", Look.TEXT, TaskRow::company),
              Column.of("deal", "deals.deal", Look.TEXT, TaskRow::deal),
              Column.<TaskRow>of(
                  "priority",
                  "tasks.priority",
                  Look.BADGE,
                  row ->
                      new Word(
                          row.more().priority().word(),
                          "tasks.priority." + row.more().priority().word())),
              Column.<TaskRow>of("note", "contacts.field.note", Look.TEXT, TaskRow::note),
              Column.<TaskRow>of("doneAt", "tasks.done", Look.MOMENT, TaskRow::doneAt)
                  .sortedBy("done"),
              Column.<TaskRow>of("createdAt", "contacts.created", Look.MOMENT, TaskRow::createdAt)
                  .sortedBy("created"),
              Column.<TaskRow>of("id", "views.key", Look.NUMBER, TaskRow::id)));

  private TaskColumns() {}
}
