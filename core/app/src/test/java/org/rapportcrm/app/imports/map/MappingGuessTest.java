package org.rapportcrm.app.imports.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.purchase.PurchaseImport;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.input.Flaw;

class MappingGuessTest {

  private static final ImportKind CONTACTS = ContactImport.kind();

  @Test
  void headersOfOtherProgramsAreKnown() {
    assertThat(guess("Given Name,Family Name,E-mail 1 - Value,Organization 1 - Title"))
        .containsExactly("firstName", "lastName", "email", "jobTitle");
    assertThat(guess("E-mail Address,E-mail 2 Address,Business Phone,Home Postal Code"))
        .containsExactly("email", "email.2", "phone.work", "postcode.home");
    assertThat(
            guess("Phone 2 - Type,Phone 2 - Value,Address 3 - Label,Address 3 - Extended Address"))
        .containsExactly("phoneKind.2", "phone.2", "addressKind.3", "street.3");
    assertThat(guess("Home Phone 2,Business Fax,Home Mobile,Other Country/Region,Work ZipCode"))
        .containsExactly(
            "phone.home", "phone.fax", "phone.mobile", "country.other", "postcode.work");
    assertThat(guess("Record ID,Lifecycle Stage,Company Name,Website URL,Contact owner"))
        .containsExactly("externalId", "lifeStage", "company", "website", "owner");
    assertThat(guess("firstname,lastname,company,email,country"))
        .containsExactly("firstName", "lastName", "company", "email", "country");
    assertThat(guess("first_name,address_line_1,postal_code"))
        .containsExactly("firstName", "street", "postcode");
    assertThat(guess("street_1,street_2,Street 2,address2,Address 2 - Street"))
        .containsExactly("street", "street", "street", "street", "street.2");
    assertThat(guess("Birth Year,Birth Month,Birth Day,Birthday"))
        .containsExactly("birthYear", "birthMonth", "birthDay", "birthday");
  }

  @Test
  void arabicAndPersianHeadersAreKnownInAnySpelling() {
    assertThat(guess("الاسم الاول,اسم العائلة,البريد الالكتروني,المدينة"))
        .containsExactly("firstName", "lastName", "email", "city");
    assertThat(guess("نام,نام خانوادگي,ايميل,تاریخ تولد"))
        .containsExactly("firstName", "lastName", "email", "birthday");
  }

  @Test
  void whatNoHeaderTellsTheCellsTell() {
    Mapping mapping =
        MappingGuess.of(
            PurchaseImport.kind(),
            List.of("0", "1", "2", "3", "4"),
            false,
            List.of(
                List.of("00004", "0001", "19970101", "2", "29.33"),
                List.of("00021", "0002", "19970118", "3", "63.34")));
    assertThat(mapping.fields())
        .containsEntry(0, "customer")
        .containsEntry(2, "at")
        .containsEntry(4, "amount")
        .hasSize(3);
    Mapping people =
        MappingGuess.of(
            CONTACTS,
            List.of("0", "1", "2"),
            false,
            List.of(List.of("Ada Lovelace", "+49 30 1234567", "ada@example.com")));
    assertThat(people.fields())
        .containsEntry(0, "name")
        .containsEntry(1, "phone")
        .containsEntry(2, "email");
  }

  @Test
  void aStatusIsAboutMailsOnlyWhereItsWordsAre() {
    List<String> header = List.of("email", "status");
    assertThat(
            MappingGuess.of(CONTACTS, header, true, List.of(List.of("a@x.org", "pending")))
                .fields())
        .containsEntry(1, "subscription");
    assertThat(
            MappingGuess.of(CONTACTS, header, true, List.of(List.of("a@x.org", "gold"))).fields())
        .doesNotContainKey(1);
  }

  @Test
  void aMappingNamesColumnsByNameOrIndexAndItsMistakesAreNamed() {
    List<Flaw> flaws = new ArrayList<>();
    List<String> columns = List.of("Mail", "Who");
    Map<String, String> named = new LinkedHashMap<>();
    named.put("mail", "email");
    named.put("1", "firstName");
    assertThat(Mapping.of(CONTACTS, columns, named, flaws).fields())
        .containsEntry(0, "email")
        .containsEntry(1, "firstName");
    assertThat(flaws).isEmpty();
    named.put("7", "email");
    named.put("Who", "shoeSize");
    Mapping.of(CONTACTS, columns, named, flaws);
    assertThat(flaws)
        .extracting(Flaw::key)
        .containsExactly("imports.mapping.column", "imports.mapping.field");
    new Mapping(new TreeMap<>(Map.of(0, "customer"))).check(PurchaseImport.kind(), flaws);
    assertThat(flaws).hasSize(4);
  }

  @Test
  void equalKeysAreCountedBeyondTheFirstTableSize() {
    Occurrences occurrences = new Occurrences();
    for (int i = 0; i < 5000; i++) {
      assertThat(occurrences.next("key " + i)).isEqualTo(1);
    }
    assertThat(occurrences.next("key 77")).isEqualTo(2);
    assertThat(occurrences.next("key 77")).isEqualTo(3);
  }

  @Test
  void aCellThatIsAlmostAnAddressCostsNoTime() {
    String cell = "a@" + "a.".repeat(150_000) + "@";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(ColumnLook.of(List.of(cell))).isEqualTo(ColumnLook.WORD));
  }

  private static List<String> guess(String header) {
    List<String> columns = List.of(header.split(","));
    Mapping mapping = MappingGuess.of(CONTACTS, columns, true, List.of());
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.add(mapping.fields().get(i));
    }
    return fields;
  }
}
