package org.rapportcrm.app.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.InteractionDetail;
import org.rapportcrm.app.interaction.InteractionWriter;

/**
 * Introduces two contacts to each other: a bridge that we built. Both timelines say so, by an
 * interaction of the kind {@link #KIND}, and the two know each other from then on.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Introductions {

  /** The kind of interaction; each introduction is two of them. */
  public static final String KIND = "introduction";

  private ContactDetails contacts;
  private Relations relations;
  private InteractionWriter interactions;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected Introductions() {}

  @Inject
  public Introductions(
      ContactDetails contacts,
      Relations relations,
      InteractionWriter interactions,
      Clock clock,
      Refusals refusals) {
    this.contacts = contacts;
    this.relations = relations;
    this.interactions = interactions;
    this.clock = clock;
    this.refusals = refusals;
  }

  /**
   * Introduces them.
   *
   * @param words why they should know each other, or {@code null}
   */
  public void introduce(long oneId, long otherId, String words) {
    List<Flaw> flaws = new ArrayList<>();
    String note = Input.text("note", words, 500).or(flaws);
    refusals.unlessEmpty(flaws);
    ContactRow one = contacts.get(oneId).row();
    ContactRow other = contacts.get(otherId).row();
    relations.add(oneId, otherId, RelationKind.KNOWS.word(), note);
    Instant now = clock.instant();
    interactions.write(
        List.of(entry(one, other, note, now), entry(other, one, note, now)),
        new InteractionDetail(null, "proactive", null));
  }

  private static NewInteraction entry(ContactRow whose, ContactRow to, String note, Instant now) {
    String summary = note == null ? to.displayName() : to.displayName() + "\n" + note;
    String path = "/console/contact/" + to.id();
    return new NewInteraction(whose.id(), KIND, now, null, "out", null, summary, path, null);
  }
}
