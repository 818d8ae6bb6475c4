package org.rapportcrm.app.imports.ways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.ReachKind;

class SaidWaysTest {

  private final List<Flaw> flaws = new ArrayList<>();

  @Test
  void thePlainOneComesFirstThenTheOrderOfTheFile() {
    SaidWays said =
        said("phone.fax", List.of("30"), "phone.2", List.of("20"), "phone", List.of("10", "11"));
    assertThat(said.phones()).extracting(Line::text).containsExactly("10", "11", "30", "20");
    assertThat(said.phones()).extracting(Line::primary).containsExactly(true, false, false, false);
  }

  @Test
  void aKindStandsInTheNameOfTheFieldOrInAColumnOfItsOwn() {
    SaidWays said =
        said(
            "emailKind", "* Home",
            "email", List.of("a@x.org"),
            "email.2", List.of("b@x.org"),
            "emailKind.2", "Club",
            "email.work", List.of("c@x.org"),
            "email.3", List.of("d@x.org"));
    assertThat(said.emails()).extracting(Line::kind).containsExactly("home", "other", "work", null);
  }

  @Test
  void theSameAddressOrNumberCountsOnceHoweverItIsWritten() {
    SaidWays said =
        said(
            "email",
            List.of("A@x.org"),
            "email.2",
            List.of("a@X.org"),
            "phone",
            List.of("+49 30 12"),
            "phone.home",
            List.of("0049-3012"));
    assertThat(said.emails()).extracting(Line::text).containsExactly("A@x.org");
    assertThat(said.phones()).extracting(Line::text).containsExactly("+49 30 12");
  }

  @Test
  void whatHasTheSameEndingIsOnePostalAddress() {
    SaidWays said =
        said(
            "city.home", "Shiraz",
            "street.home", List.of("12 Main Road", "Flat 3"),
            "city.2", "Cairo",
            "addressKind.2", "العمل",
            "city", "Berlin");
    assertThat(said.places())
        .containsExactly(
            new Place(null, null, "Berlin", null, null, null, true),
            new Place("home", "12 Main Road, Flat 3", "Shiraz", null, null, null, false),
            new Place("work", null, "Cairo", null, null, null, false));
  }

  @Test
  void aWholeAddressBesideItsStreetDoesNotRepeatIt() {
    SaidWays said = said("street.home", List.of("1 Elm Street\nYork", "1 Elm Street"));
    assertThat(said.places()).extracting(Place::street).containsExactly("1 Elm Street");
  }

  @Test
  void whatIsTooLongOrTooMuchIsNamed() {
    said("phone.home", List.of("1".repeat(61)));
    assertThat(flaws).extracting(Flaw::field).containsExactly("phone.home");
    flaws.clear();
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      many.add("p" + i + "@x.org");
    }
    said("email.other", many);
    assertThat(flaws).extracting(Flaw::key).containsExactly("reach.too-many");
  }

  @ParameterizedTest
  @CsvSource({
    "Work, work", "* Work, work", "CELL, mobile", "Work Fax, fax", "homefax, fax",
    "منزل, home", "همراه, mobile", "Pager, other", "Summer house, other", "billing, billing",
    "shipping, other"
  })
  void kindsAreKnownInTheWordsOfOtherProgramsAndAnyOtherWordIsOther(String label, String kind) {
    assertThat(KindWords.of(label, ReachKind.OF_PHONE)).isEqualTo(kind);
  }

  @Test
  void ofSeveralTypesOfACardTheNarrowestCounts() {
    assertThat(KindWords.ofTypes(List.of("WORK", "fax", "pref"), ReachKind.OF_PHONE))
        .isEqualTo("fax");
    assertThat(KindWords.ofTypes(List.of("INTERNET", "HOME"), ReachKind.OF_EMAIL))
        .isEqualTo("home");
    assertThat(KindWords.ofTypes(List.of("internet", "pref"), ReachKind.OF_EMAIL)).isNull();
  }

  private SaidWays said(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return SaidWays.of(new ImportRow(1, 0, values), flaws);
  }
}
