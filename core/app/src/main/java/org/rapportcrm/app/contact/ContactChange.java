package org.rapportcrm.app.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.reach.ReachColumns;
import org.rapportcrm.app.team.TeamWish;

/**
 * A checked wish to create or change a contact.
 *
 * @param fields what is to be set; {@code null} values clear, absent fields stay
 * @param tags all tags it is to have; {@code null} leaves them
 * @param ownerGiven whether {@code ownerId} is to be set
 * @param ownerId a user's key, or {@code null} for nobody
 * @param reach all its mail addresses, numbers and postal addresses, checked; the primary ones
 *     stand in {@code fields} too
 * @param team which team it is to belong to
 */
public record ContactChange(
    Map<ContactField, String> fields,
    Set<String> tags,
    boolean ownerGiven,
    Long ownerId,
    Reach reach,
    TeamWish team) {

  /** A change that leaves further addresses and the team as they are. */
  public ContactChange(
      Map<ContactField, String> fields, Set<String> tags, boolean ownerGiven, Long ownerId) {
    this(fields, tags, ownerGiven, ownerId, Reach.UNSAID, TeamWish.UNSAID);
  }

  /** Name of the owner's field in REST. */
  public static final String OWNER = "ownerId";

  /** Name of the tags' field in REST. */
  public static final String TAGS = "tags";

  static final int TAG_LIMIT = 120;

  /**
   * Checks what came in and collects every flaw.
   *
   * @param tags the tags as sent, or {@code null}
   * @param flaws gets what is wrong
   */
  public static ContactChange check(
      Values values,
      Collection<String> tags,
      Birthday.Reckoning reckoning,
      Collection<Flaw> flaws) {
    Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      if (values.has(field.property())) {
        Birthday.Reckoning writtenIn =
            field == ContactField.BIRTHDAY ? writtenIn(values, reckoning) : reckoning;
        fields.put(
            field, ContactText.check(field, values.get(field.property()), writtenIn).or(flaws));
      }
    }
    return new ContactChange(
        fields,
        tags == null ? null : checkedTags(tags, flaws),
        values.has(OWNER),
        Input.key(OWNER, values.get(OWNER)).or(flaws),
        Reach.UNSAID,
        TeamWish.of(values, flaws));
  }

  /** A year of another calendar is of the one in which the birthday is said to return. */
  private static Birthday.Reckoning writtenIn(Values values, Birthday.Reckoning senders) {
    String calendar = values.get(ContactField.BIRTH_CALENDAR.property());
    boolean plain = senders == Birthday.Reckoning.GREGORIAN && calendar != null;
    if (!plain || !Birthday.isOfAnotherCalendar(values.get(ContactField.BIRTHDAY.property()))) {
      return senders;
    }
    return switch (calendar.strip()) {
      case "persian" -> Birthday.Reckoning.JALALI;
      case "islamic-umalqura" -> Birthday.Reckoning.HIJRI;
      default -> senders;
    };
  }

  /**
   * The same with all ways to reach the contact: the primary ones become its fields.
   *
   * @param raw not yet checked
   * @param kept what the record has already; {@link Reach#UNSAID} for a new one
   * @param flaws gets what is wrong, also where a field and a list name two primary ones
   */
  public ContactChange reachedBy(Reach raw, Reach kept, Collection<Flaw> flaws) {
    Reach checked = ReachCheck.check(raw, kept, flaws);
    Map<ContactField, String> all = new EnumMap<>(ContactField.class);
    all.putAll(fields);
    ReachColumns.of(checked)
        .forEach(
            (column, value) -> {
              ContactField field = ContactField.valueOf(column.name());
              String given = all.put(field, value);
              if (given != null && !given.equals(value)) {
                flaws.add(Flaw.of(field.property(), "reach.not-primary", given));
              }
            });
    return new ContactChange(all, tags, ownerGiven, ownerId, checked, team);
  }

  /** Tags without blanks, one of each spelling. */
  public static Set<String> checkedTags(Collection<String> tags, Collection<Flaw> flaws) {
    Set<String> kept = new LinkedHashSet<>();
    List<String> folded = new ArrayList<>();
    for (String tag : tags) {
      String name = Input.text(TAGS, tag, TAG_LIMIT).or(flaws);
      if (name != null && !folded.contains(Folding.fold(name))) {
        folded.add(Folding.fold(name));
        kept.add(name);
      }
    }
    return kept;
  }

  /** Whether the field is to be set or cleared. */
  public boolean touches(ContactField field) {
    return fields.containsKey(field);
  }

  /** Whether anything by which a person is known would be there. */
  public boolean namesSomebody() {
    return fields.get(ContactField.FIRST_NAME) != null
        || fields.get(ContactField.LAST_NAME) != null
        || fields.get(ContactField.EMAIL) != null
        || fields.get(ContactField.PHONE) != null
        || fields.get(ContactField.EXTERNAL_ID) != null;
  }
}
