package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.app.contact.Workshop.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.testkit.TestDatabase;

@ParameterizedClass
@EnumSource
class ContactServiceTest {

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

  @Test
  void aContactIsCreatedWithItsCompanyAndTold() {
    long id = shop.contact("firstName", "علي", "lastName", "Smith", "company", "Acme");
    ContactRow row = shop.finder.row(id).orElseThrow();
    assertThat(row.firstName()).isEqualTo("علي");
    assertThat(row.company()).isEqualTo("Acme");
    assertThat(row.lifeStage()).isEqualTo("lead");
    assertThat(shop.fired).containsExactly(new ContactsCreated(List.of(id)));
    long second = shop.contact("firstName", "B", "company", " ACME ");
    assertThat(shop.finder.row(second).orElseThrow().companyId()).isEqualTo(row.companyId());
  }

  @Test
  void somebodyWithoutNameAddressAndNumberIsNobody() {
    assertThatThrownBy(() -> shop.contact("city", "Shiraz"))
        .isInstanceOf(ProblemException.class)
        .hasMessage("contacts.nobody");
  }

  @Test
  void anAddressBelongsToOneContactWhichIsNamed() {
    shop.contact("firstName", "Ali", "email", "Ali@Example.com");
    assertThatThrownBy(() -> shop.contact("email", "ali@example.com"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(409);
              assertThat(problem.errors().get(0).field()).isEqualTo("email");
              assertThat(problem.getMessage()).contains("Ali");
            });
  }

  @Test
  void aChangeForAnOldVersionIsRefusedAndTheNewestWins() {
    long id = shop.contact("firstName", "Ali", "phone", "1");
    long version = shop.finder.row(id).orElseThrow().version();
    shop.in(() -> shop.contacts.change(id, change("phone", "2"), version));
    assertThatThrownBy(() -> shop.in(() -> shop.contacts.change(id, change("phone", "3"), version)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("input.changed-meanwhile");
    assertThat(shop.finder.row(id).orElseThrow().phone()).isEqualTo("2");
    shop.in(() -> shop.contacts.change(id, change("phone", null), null));
    ContactRow row = shop.finder.row(id).orElseThrow();
    assertThat(row.phone()).isNull();
    assertThat(row.firstName()).isEqualTo("Ali");
  }

  @Test
  void tagsThatFoldAlikeAreOne() {
    long one = shop.contact("firstName", "A");
    long two = shop.contact("firstName", "B");
    shop.in(() -> shop.tags.set(one, List.of("VIP", "كتاب")));
    shop.in(() -> shop.tags.set(two, List.of("vip", "کتاب")));
    assertThat(shop.tags.names()).hasSize(2);
    assertThat(shop.tags.of(List.of(two)).get(two)).containsExactlyInAnyOrder("VIP", "كتاب");
    shop.in(() -> shop.tags.set(two, List.of()));
    assertThat(shop.tags.of(List.of(two))).isEmpty();
  }

  @Test
  void theTrashGivesTheAddressFreeAndTakesItBackWhenItStillIs() {
    long id = shop.contact("firstName", "Ali", "email", "ali@example.com");
    shop.in(() -> shop.trash.delete(id));
    assertThat(shop.finder.row(id)).isEmpty();
    assertThat(shop.trash.list(10)).extracting(ContactTrash.Trashed::name).containsExactly("Ali");
    long other = shop.contact("email", "ALI@example.com");
    assertThatThrownBy(() -> shop.in(() -> shop.trash.restore(id)))
        .hasMessage("contacts.cannot-restore");
    shop.in(() -> shop.contacts.change(other, change("email", "b@example.com"), null));
    shop.in(() -> shop.trash.restore(id));
    assertThat(shop.found(ContactFilter.query("ali@example.com"))).containsExactly("Ali");
    assertThat(shop.fired).contains(new ContactsChanged(List.of(id)));
  }

  @Test
  void ofTwoInTheTrashWithOneAddressOneComesBack() {
    long first = shop.contact("email", "a@example.com");
    shop.in(() -> shop.trash.delete(first));
    long second = shop.contact("email", "a@example.com");
    shop.in(() -> shop.trash.delete(second));
    Set<Long> left = shop.in(() -> shop.trash.restore(List.of(first, second)));
    assertThat(left).containsExactly(second);
  }

  @Test
  void aRenamedCompanyIsFoundUnderItsNewName() {
    long id = shop.contact("firstName", "Ali", "company", "Acme");
    long company = shop.finder.row(id).orElseThrow().companyId();
    shop.in(
        () ->
            shop.companies.change(
                company,
                CompanyChange.check(Workshop.values("name", "Zenith"), new ArrayList<>()),
                null));
    assertThat(shop.found(ContactFilter.query("zeni"))).containsExactly("Ali");
    assertThat(shop.found(ContactFilter.query("acme"))).isEmpty();
    shop.in(() -> shop.companies.delete(company));
    assertThat(shop.finder.row(id).orElseThrow().companyId()).isNull();
  }

  @Test
  void manyAreChangedByOneStatement() {
    long one = shop.contact("firstName", "A");
    long two = shop.contact("firstName", "B", "lifeStage", "vip");
    List<Long> both = List.of(one, two);
    assertThat(shop.in(() -> shop.bulk.setStage(LifeStage.VIP, both))).isEqualTo(1);
    assertThat(shop.in(() -> shop.bulk.tag("News", both))).isEqualTo(2);
    assertThat(shop.in(() -> shop.bulk.tag("news", both))).isZero();
    assertThat(shop.in(() -> shop.bulk.untag("NEWS", List.of(one)))).isEqualTo(1);
    long list = shop.in(() -> shop.lists.create(new Lists.Wish("Fair", null, null)));
    assertThat(shop.in(() -> shop.bulk.addToList(list, both))).isEqualTo(2);
    assertThat(shop.in(() -> shop.bulk.removeFromList(list, List.of(two)))).isEqualTo(1);
    assertThat(shop.in(() -> shop.bulk.setOwner(null, both))).isZero();
  }
}
