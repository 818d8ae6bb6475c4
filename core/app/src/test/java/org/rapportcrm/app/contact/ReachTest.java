package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.app.contact.Workshop.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.record.CompanyNames;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.Reach;
import org.rapportcrm.testkit.TestDatabase;

/** Several mail addresses, numbers and postal addresses of one contact. */
@ParameterizedClass
@EnumSource
class ReachTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private static ContactChange reached(ContactChange change, Reach reach) {
    List<Flaw> flaws = new ArrayList<>();
    ContactChange checked = change.reachedBy(reach, Reach.UNSAID, flaws);
    assertThat(flaws).isEmpty();
    return checked;
  }

  private static Reach emails(String... addresses) {
    return new Reach(
        List.of(addresses).stream().map(address -> new Line("work", address, false)).toList(),
        null,
        null);
  }

  private long contact(String name, Reach reach) {
    return shop.in(() -> shop.contacts.create(reached(change("firstName", name), reach)));
  }

  private void set(long id, Reach reach) {
    shop.in(() -> shop.contacts.change(id, reached(change(), reach), null));
  }

  private List<String> addressesOf(long id) {
    return shop.reach.of(id).emails().stream().map(Line::text).toList();
  }

  @Test
  void thePrimaryOnesAreTheFieldsAndTheOthersStandBehindThem() {
    Reach all =
        new Reach(
            List.of(
                new Line("home", "home@example.com", false),
                new Line("work", "work@example.com", true)),
            List.of(new Line("mobile", "+98 912 345 6789", true), new Line("fax", "021 88", false)),
            List.of(
                new Place("work", "خیابان ۱", "Shiraz", null, null, "IR", false),
                new Place("billing", "PO 7", "Berlin", null, "10115", "DE", false)));
    long id = contact("Ali", all);
    ContactRow row = shop.finder.row(id).orElseThrow();
    assertThat(row.email()).isEqualTo("work@example.com");
    assertThat(row.phone()).isEqualTo("+98 912 345 6789");
    assertThat(row.city()).isEqualTo("Shiraz");
    Reach read = shop.reach.of(id);
    assertThat(read.emails())
        .containsExactly(
            new Line("work", "work@example.com", true),
            new Line("home", "home@example.com", false));
    assertThat(read.phones()).extracting(Line::kind).containsExactly("mobile", "fax");
    assertThat(read.addresses()).extracting(Place::kind).containsExactly("work", "billing");
  }

  @Test
  void aContactIsFoundByEachAddressAndEachNumber() {
    long id =
        contact(
            "Ali",
            new Reach(
                List.of(
                    new Line(null, "one@example.com", true),
                    new Line(null, "two@example.org", false)),
                List.of(
                    new Line(null, "+49 30 111", true), new Line(null, "+98 912 345 6789", false)),
                null));
    assertThat(shop.found(ContactFilter.query("TWO@example.org"))).containsExactly("Ali");
    assertThat(shop.found(ContactFilter.query("two"))).containsExactly("Ali");
    assertThat(shop.found(ContactFilter.query("0912 345 6789"))).containsExactly("Ali");
    shop.in(() -> shop.contacts.change(id, change("lastName", "Rezai", "company", "Acme"), null));
    assertThat(shop.found(ContactFilter.query("two"))).containsExactly("Ali Rezai");
    long company = shop.finder.row(id).orElseThrow().companyId();
    shop.in(() -> new CompanyNames(shop.sql).renamed(company, "Zenith"));
    assertThat(shop.found(ContactFilter.query("two zenith"))).containsExactly("Ali Rezai");
  }

  @Test
  void anAddressBelongsToOneContactWhereverItStands() {
    contact("Ali", emails("a@example.com", "b@example.com"));
    assertThatThrownBy(() -> shop.contact("email", "B@Example.com"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.getMessage()).contains("Ali");
            });
    assertThatThrownBy(() -> contact("B", emails("c@example.com", "A@example.com")))
        .hasMessageContaining("contacts.taken");
    assertThatThrownBy(() -> contact("B", emails("c@example.com", "b@example.com")))
        .hasMessageContaining("contacts.taken");
  }

  @Test
  void aFurtherAddressBecomesThePrimaryOneByAPlainChange() {
    long id = contact("Ali", emails("a@example.com", "b@example.com", "c@example.com"));
    shop.in(() -> shop.contacts.change(id, change("email", "B@example.com"), null));
    assertThat(addressesOf(id)).containsExactly("B@example.com", "c@example.com");
  }

  @Test
  void aListThatIsNotSentStaysAndAnEmptyOneIsCleared() {
    long id = contact("Ali", emails("a@example.com", "b@example.com"));
    set(id, new Reach(null, List.of(new Line(null, "12345", false)), null));
    assertThat(addressesOf(id)).hasSize(2);
    set(id, new Reach(List.of(), null, null));
    assertThat(addressesOf(id)).isEmpty();
    assertThat(shop.finder.row(id).orElseThrow().email()).isNull();
    assertThat(shop.reach.of(id).phones()).hasSize(1);
  }

  @Test
  void theTrashFreesFurtherAddressesAndTakesBackThoseThatAreStillFree() {
    long id = contact("Ali", emails("a@example.com", "b@example.com", "c@example.com"));
    shop.in(() -> shop.trash.delete(id));
    long other = shop.contact("email", "b@example.com");
    shop.in(() -> shop.trash.restore(id));
    assertThat(shop.found(ContactFilter.query("c@example.com"))).containsExactly("Ali");
    assertThat(shop.finder.ids(ContactFilter.query("b@example.com"), 0, 9)).containsExactly(other);
    assertThat(addressesOf(id)).hasSize(3);
  }

  @Test
  void whoseAddressAnotherTookAsFurtherStaysInTheTrash() {
    long id = shop.contact("email", "a@example.com");
    shop.in(() -> shop.trash.delete(id));
    contact("B", emails("b@example.com", "a@example.com"));
    assertThatThrownBy(() -> shop.in(() -> shop.trash.restore(id)))
        .hasMessage("contacts.cannot-restore");
  }

  @Test
  void aMergeKeepsEveryWayToReachThePerson() {
    long kept = contact("Ali", emails("a@example.com", "b@example.com"));
    long merged = contact("Aly", emails("c@example.com", "d@example.com"));
    shop.in(() -> shop.merge.merge(kept, merged));
    assertThat(addressesOf(kept))
        .containsExactly("a@example.com", "b@example.com", "c@example.com", "d@example.com");
    assertThat(shop.found(ContactFilter.query("d@example.com"))).containsExactly("Ali");
    assertThat(shop.found(ContactFilter.query("c@example.com"))).containsExactly("Ali");
  }

  @Test
  void whoIsErasedIsRememberedByTheHashOfEachAddress() {
    long id = contact("Ali", emails("a@example.com", "b@example.com"));
    shop.in(() -> shop.erasure.erase(id));
    assertThatThrownBy(() -> shop.contact("email", "b@example.com"))
        .hasMessageContaining("contacts.erased-address");
    assertThat(shop.sql.number("select count(*) from reach_email")).isZero();
  }

  @Test
  void theExportHasEachAddress() {
    long id = contact("Ali", emails("a@example.com", "b@example.com"));
    Map<String, List<Map<String, Object>>> all = shop.export.of(id);
    assertThat(all.get("emails")).extracting(row -> row.get("address")).contains("b@example.com");
    assertThat(all.get("lifeStages")).hasSize(1);
  }

  @Test
  void eachMoveFromStageToStageIsRemembered() {
    long id = shop.contact("firstName", "Ali");
    shop.in(() -> shop.contacts.change(id, change("lifeStage", "customer"), null));
    shop.in(() -> shop.contacts.change(id, change("city", "Shiraz"), null));
    shop.in(() -> shop.bulk.setStage(LifeStage.VIP, List.of(id)));
    shop.in(() -> shop.bulk.setStage(LifeStage.VIP, List.of(id)));
    assertThat(shop.stages.of(id))
        .extracting(StageHistory.Change::was, StageHistory.Change::became)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("customer", "vip"),
            org.assertj.core.groups.Tuple.tuple("lead", "customer"),
            org.assertj.core.groups.Tuple.tuple(null, "lead"));
  }
}
