package org.rapportcrm.app.interaction;

import java.util.List;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Word;

/** What a list of interactions can show. */
public final class InteractionColumns {

  /** The columns that every installation has, in their usual order. */
  public static final Columns<InteractionRow> ALL =
      new Columns<>(
          List.of(
              Column.<InteractionRow>of("at", "views.when", Look.MOMENT, InteractionRow::at)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "contact", "contacts.contact", Look.NAME, InteractionRow::contactName)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "kind", "interactions.kind", Look.TEXT, InteractionRow::kind)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "channel", "views.channel", Look.TEXT, InteractionRow::channel)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "direction", "views.direction", Look.TEXT, InteractionRow::direction)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "helped", "interactions.helped", Look.BADGE, InteractionColumns::helped)
                  .asUsual(),
              Column.<InteractionRow>of(
                      "summary", "interactions.summary", Look.TEXT, InteractionRow::summary)
                  .asUsual(),
              Column.<InteractionRow>of("user", "views.by", Look.TEXT, InteractionRow::user)
                  .asUsual(),
              Column.<InteractionRow>of(
                  "externalId", "views.number", Look.LTR, InteractionRow::externalId),
              Column.<InteractionRow>of(
                  "contactId", "views.contact-key", Look.NUMBER, InteractionRow::contactId),
              Column.<InteractionRow>of("id", "views.key", Look.NUMBER, InteractionRow::id)));

  private InteractionColumns() {}

  private static Word helped(InteractionRow row) {
    return new Word(String.valueOf(row.helped()), row.helped() ? "views.yes" : "views.no");
  }
}
