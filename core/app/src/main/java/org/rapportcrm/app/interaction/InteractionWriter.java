package org.rapportcrm.app.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.hook.Events;

/** Writes interactions in batches; what is known by kind and external id is written once. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class InteractionWriter implements Interactions {

  private static final int EVENT_LIMIT = 1000;
  private static final int SUMMARY_LIMIT = 2000;
  private static final String INSERT =
      "insert into interaction (contact_id, kind, at, channel, direction, helped, summary, path,"
          + " user_id, external_id, created_at, outcome, initiative, minutes, company_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " (select company_id from contact where id = ?))";

  private Sql sql;
  private Clock clock;
  private Kinds kinds;
  private CurrentUser user;
  private Events events;

  /** For the container. */
  protected InteractionWriter() {}

  @Inject
  public InteractionWriter(Sql sql, Clock clock, Kinds kinds, CurrentUser user, Events events) {
    this.sql = sql;
    this.clock = clock;
    this.kinds = kinds;
    this.user = user;
    this.events = events;
  }

  @Override
  public void record(List<NewInteraction> interactions) {
    write(interactions);
  }

  @Override
  public void withdraw(String kind, List<String> externalIds) {
    sql.update(
        "delete from interaction where kind = ? and external_id = any(?)", kind, externalIds);
  }

  /** Records them and answers what is new, in order; contacts that are gone are passed over. */
  public List<InteractionView> write(List<NewInteraction> interactions) {
    return write(interactions, InteractionDetail.NONE);
  }

  /** The same with a detail that all of them have. */
  public List<InteractionView> write(List<NewInteraction> interactions, InteractionDetail detail) {
    List<InteractionView> recorded = new ArrayList<>();
    for (int from = 0; from < interactions.size(); from += EVENT_LIMIT) {
      int to = Math.min(interactions.size(), from + EVENT_LIMIT);
      List<NewInteraction> fresh = fresh(interactions.subList(from, to));
      if (!fresh.isEmpty()) {
        List<InteractionView> written = insert(fresh, detail);
        events.fire(new InteractionsRecorded(written));
        recorded.addAll(written);
      }
    }
    return recorded;
  }

  private List<NewInteraction> fresh(List<NewInteraction> interactions) {
    Set<Long> contacts = new HashSet<>();
    sql.each(
        "select id from contact where id = any(?)",
        row -> contacts.add(row.getLong(1)),
        interactions.stream().map(NewInteraction::contactId).distinct().toList());
    Set<String> known = known(interactions);
    return interactions.stream()
        .filter(i -> contacts.contains(i.contactId()))
        .filter(i -> i.externalId() == null || known.add(i.kind() + "\n" + i.externalId()))
        .toList();
  }

  private Set<String> known(List<NewInteraction> interactions) {
    Set<String> known = new HashSet<>();
    List<String> numbers =
        interactions.stream().map(NewInteraction::externalId).filter(n -> n != null).toList();
    if (!numbers.isEmpty()) {
      sql.each(
          "select kind, external_id from interaction where kind = any(?) and external_id = any(?)",
          row -> known.add(row.getString(1) + "\n" + row.getString(2)),
          interactions.stream().map(NewInteraction::kind).distinct().toList(),
          numbers);
    }
    return known;
  }

  private List<InteractionView> insert(
      List<NewInteraction> interactions, InteractionDetail detail) {
    Instant now = clock.instant();
    return sql.with(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(INSERT, new String[] {"id"})) {
            List<InteractionView> views = new ArrayList<>();
            for (NewInteraction interaction : interactions) {
              boolean helped = helped(interaction);
              bind(statement, interaction, detail, helped, now);
              statement.addBatch();
              views.add(view(interaction, helped));
            }
            statement.executeBatch();
            return keyed(views, statement);
          }
        });
  }

  private boolean helped(NewInteraction interaction) {
    return interaction.helped() != null ? interaction.helped() : kinds.helps(interaction.kind());
  }

  private void bind(
      PreparedStatement statement,
      NewInteraction interaction,
      InteractionDetail detail,
      boolean helped,
      Instant now)
      throws SQLException {
    Sql.bind(
        statement,
        interaction.contactId(),
        interaction.kind(),
        interaction.at(),
        interaction.channel(),
        interaction.direction(),
        helped,
        limited(interaction.summary()),
        interaction.path(),
        user.id().orElse(null),
        interaction.externalId(),
        now,
        detail.outcome(),
        detail.initiative() != null
            ? detail.initiative()
            : Initiative.byDirection(interaction.direction()),
        detail.minutes(),
        interaction.contactId());
  }

  private static InteractionView view(NewInteraction interaction, boolean helped) {
    return new InteractionView(
        0,
        interaction.contactId(),
        interaction.kind(),
        interaction.at(),
        interaction.channel(),
        interaction.direction(),
        helped,
        limited(interaction.summary()));
  }

  private static List<InteractionView> keyed(
      List<InteractionView> views, PreparedStatement statement) throws SQLException {
    List<InteractionView> keyed = new ArrayList<>();
    try (ResultSet keys = statement.getGeneratedKeys()) {
      for (InteractionView view : views) {
        keys.next();
        keyed.add(
            new InteractionView(
                keys.getLong(1),
                view.contactId(),
                view.kind(),
                view.at(),
                view.channel(),
                view.direction(),
                view.helped(),
                view.summary()));
      }
    }
    return keyed;
  }

  /** A plugin's summary may quote somebody at length; the timeline shows its beginning. */
  private static String limited(String summary) {
    return summary == null || summary.length() <= SUMMARY_LIMIT
        ? summary
        : summary.substring(0, SUMMARY_LIMIT / 2).replaceFirst("\\p{Cs}$", "") + "…";
  }
}
