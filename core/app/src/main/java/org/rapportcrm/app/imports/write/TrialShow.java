package org.rapportcrm.app.imports.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportChange;
import org.rapportcrm.api.imports.ImportChange.Cell;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportLikeness;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.duplicate.Alike;
import org.rapportcrm.app.duplicate.CompanyLikeFinder;
import org.rapportcrm.app.duplicate.LikeFinder;
import org.rapportcrm.app.duplicate.LikeFinder.Wanted;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.imports.ways.Ways;

/** What a try shows of a batch of contacts: changes field by field, and who looks like whom. */
final class TrialShow {

  private final ImportContext context;
  private final Map<ImportRow, Person> fresh = new LinkedHashMap<>();

  TrialShow(ImportContext context) {
    this.context = context;
  }

  /**
   * A contact before a row.
   *
   * @param custom custom fields that the row says something of, with what they hold
   */
  record Before(Map<ContactField, String> values, Ways ways, Map<Definition, String> custom) {

    static Before of(Person person, CustomChange said) {
      return new Before(Map.copyOf(person.values), person.ways, person.custom.before(said));
    }
  }

  /** Shows what a row does. */
  void row(ImportRow row, Person person, boolean isNew, Before before) {
    if (isNew) {
      fresh.put(row, person);
    }
    if (!context.wantsChanges()) {
      return;
    }
    List<Cell> cells = new ArrayList<>();
    for (ContactField field : ContactField.values()) {
      String was = before.values().get(field);
      String is = person.values.get(field);
      if (!Objects.equals(was, is)) {
        cells.add(new Cell(field.property(), was, is));
      }
    }
    WayCells.add(cells, before.ways(), person.ways);
    person.custom.show(cells, before.custom(), row);
    if (person.ownerChanged && row.text("owner") != null) {
      cells.add(new Cell("owner", null, row.text("owner")));
    }
    words(cells, "tags", row, person.newTags);
    words(cells, "lists", row, person.newLists);
    places(cells, row, person);
    if (!cells.isEmpty()) {
      context.show(
          new ImportChange(row.line(), ContactsBack.name(person), isNew ? 0 : person.id, cells));
    }
  }

  /** Roles and invitations in the lists that the row names. */
  private static void places(List<Cell> cells, ImportRow row, Person person) {
    for (String list : row.words("lists")) {
      Place was = person.newPlaces.get(Folding.fold(list));
      if (was != null) {
        Place is = person.places.get(Folding.fold(list));
        if (!Objects.equals(was.role(), is.role())) {
          cells.add(new Cell(MemberRows.ROLE, was.role(), is.role()));
        }
        if (!Objects.equals(was.invitation(), is.invitation())) {
          cells.add(new Cell(MemberRows.INVITATION, was.invitation(), is.invitation()));
        }
      }
    }
  }

  private static void words(List<Cell> cells, String field, ImportRow row, Iterable<String> fresh) {
    List<String> said = new ArrayList<>();
    for (String word : fresh) {
      if (row.words(field).contains(word)) {
        said.add(word);
      }
    }
    if (!said.isEmpty()) {
      cells.add(new Cell(field, null, String.join(", ", said)));
    }
  }

  /** Says which of the rows that make a contact look like one that is there. */
  void likenesses(Sql sql) {
    Map<ImportRow, Wanted> wanted = new LinkedHashMap<>();
    fresh.forEach((row, person) -> wanted.put(row, wanted(person)));
    Map<Wanted, List<Alike>> found = new LikeFinder(sql).find(wanted.values());
    wanted.forEach(
        (row, one) -> {
          List<Alike> alike = found.get(one);
          if (alike != null) {
            context.resembles(
                new ImportLikeness(
                    row.line(),
                    ContactsBack.name(fresh.get(row)),
                    alike.get(0).id(),
                    alike.get(0).name(),
                    alike.get(0).by().word()));
          }
        });
  }

  /** Says which companies the rows would make although one differs in its legal form alone. */
  void companies(Sql sql, Collection<ImportRow> rows) {
    Map<String, ImportRow> named = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      String company = row.text(ContactField.COMPANY.property());
      if (company != null && !context.seen("company " + Folding.fold(company))) {
        named.put(company, row);
      }
    }
    named.keySet().removeAll(Names.knownCompanies(sql, named.keySet()));
    Map<String, CompanyKeys> keys = new LinkedHashMap<>();
    named.keySet().forEach(name -> keys.put(name, CompanyKeys.of(name, null, null, null)));
    Map<CompanyKeys, List<Alike>> found = new CompanyLikeFinder(sql).find(keys.values());
    keys.forEach(
        (name, key) -> {
          List<Alike> alike = found.get(key);
          if (alike != null) {
            Alike first = alike.get(0);
            context.resemblesCompany(
                new ImportLikeness(
                    named.get(name).line(), name, first.id(), first.name(), first.by().word()));
          }
        });
  }

  private static Wanted wanted(Person person) {
    String first = person.values.get(ContactField.FIRST_NAME);
    String last = person.values.get(ContactField.LAST_NAME);
    return new Wanted(
        person.emailFolded(),
        ContactText.phoneDigits(person.values.get(ContactField.PHONE)),
        first == null || last == null ? null : ContactText.nameFolded(first, last, null, null));
  }
}
