package org.rapportcrm.app.company;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.app.reach.ReachCheck;
import org.rapportcrm.app.reach.ReachColumns;
import org.rapportcrm.app.team.TeamWish;

/**
 * A checked wish to create or change a company; {@code null} values clear, absent fields stay.
 *
 * @param reach all its mail addresses, numbers and postal addresses, checked; the primary ones
 *     stand in {@code fields} too
 * @param ownerGiven whether {@code ownerId} is to be set
 * @param team what is said of its team
 */
public record CompanyChange(
    Map<CompanyField, String> fields,
    boolean ownerGiven,
    Long ownerId,
    Reach reach,
    TeamWish team) {

  /** A change that leaves further addresses as they are. */
  public CompanyChange(Map<CompanyField, String> fields, boolean ownerGiven, Long ownerId) {
    this(fields, ownerGiven, ownerId, Reach.UNSAID, TeamWish.UNSAID);
  }

  /** Checks what came in and collects every flaw. */
  public static CompanyChange check(Values values, Collection<Flaw> flaws) {
    Map<CompanyField, String> fields = new EnumMap<>(CompanyField.class);
    for (CompanyField field : CompanyField.values()) {
      String name = field.property();
      if (values.has(name)) {
        fields.put(field, check(field, values.get(name)).or(flaws));
      }
    }
    return new CompanyChange(
        fields,
        values.has("ownerId"),
        Input.key("ownerId", values.get("ownerId")).or(flaws),
        Reach.UNSAID,
        TeamWish.of(values, flaws));
  }

  /** Checks one field, as it is typed or as an import says it. */
  public static Checked<String> check(CompanyField field, String raw) {
    String name = field.property();
    return switch (field) {
      case NAME -> Input.required(name, raw, field.limit());
      case EMAIL -> Input.email(name, raw);
      case PHONE -> Input.phone(name, raw, field.limit());
      case WEBSITE -> Input.website(name, raw, field.limit());
      default -> Input.text(name, raw, field.limit());
    };
  }

  /**
   * The same with all ways to reach the company: the primary ones become its fields.
   *
   * @param raw not yet checked
   * @param kept what the record has already; {@link Reach#UNSAID} for a new one
   * @param flaws gets what is wrong, also where a field and a list name two primary ones
   */
  public CompanyChange reachedBy(Reach raw, Reach kept, Collection<Flaw> flaws) {
    Reach checked = ReachCheck.check(raw, kept, flaws);
    Map<CompanyField, String> all = new EnumMap<>(CompanyField.class);
    all.putAll(fields);
    ReachColumns.of(checked)
        .forEach(
            (column, value) -> {
              CompanyField field = CompanyField.valueOf(column.name());
              String given = all.put(field, value);
              if (given != null && !given.equals(value)) {
                flaws.add(Flaw.of(field.property(), "reach.not-primary", given));
              }
            });
    return new CompanyChange(all, ownerGiven, ownerId, checked, team);
  }
}
