package org.rapportcrm.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Values;

class ReachCheckTest {

  private final List<Flaw> flaws = new ArrayList<>();

  private static Line line(String text) {
    return new Line(null, text, false);
  }

  @Test
  void whatIsWrongNamesItsRowInTheListThatWasSent() {
    Reach raw =
        new Reach(
            List.of(line(""), line("a@example.com"), line("nobody"), line("A@example.com")),
            List.of(line("123"), line("abc"), new Line("planet", "456", false)),
            List.of(new Place("work", "x".repeat(301), "", "", "", "y".repeat(121), true)));
    ReachCheck.check(raw, Reach.UNSAID, flaws);
    assertThat(flaws)
        .extracting(flaw -> flaw.field() + " " + flaw.key())
        .containsExactly(
            "emails[2].address input.no-address",
            "emails[3].address reach.twice",
            "phones[1].number input.no-phone",
            "phones[2].kind reach.no-kind",
            "addresses[0].street input.too-long",
            "addresses[0].country input.too-long");
  }

  @Test
  void twoPrimaryOnesAreAFlawOfTheList() {
    ReachCheck.check(
        new Reach(
            List.of(new Line(null, "a@b.example", true), new Line(null, "c@b.example", true)),
            null,
            null),
        Reach.UNSAID,
        flaws);
    assertThat(flaws).extracting(Flaw::field).containsExactly("emails");
  }

  @Test
  void thePrimaryOneComesBackFirst() {
    Reach checked =
        ReachCheck.check(
            new Reach(null, List.of(line("1"), line(" "), new Line(null, "2", true)), null),
            Reach.UNSAID,
            flaws);
    assertThat(checked.phones()).extracting(Line::text).containsExactly("2", "1");
    assertThat(flaws).isEmpty();
  }

  @Test
  void aNumberThatTheRecordHasMayStayAsItIs() {
    Reach kept = new Reach(null, List.of(line("ask at the desk")), null);
    Reach checked =
        ReachCheck.check(
            new Reach(null, List.of(line(" ask at the desk"), line("ask me")), null), kept, flaws);
    assertThat(checked.phones().get(0).text()).isEqualTo("ask at the desk");
    assertThat(flaws)
        .extracting(flaw -> flaw.field() + " " + flaw.key())
        .containsExactly("phones[1].number input.no-phone");
  }

  @Test
  void aPrimaryNumberThatIsNoneMayBeSentBackAsItIs() {
    Reach kept = new Reach(null, List.of(line("ask at the desk"), line("ask Ali")), null);
    assertThat(withoutKept(" ask at the desk", kept).has("phone")).isFalse();
    assertThat(withoutKept("ask me", kept).get("phone")).isEqualTo("ask me");
    assertThat(withoutKept("ask Ali", kept).has("phone")).as("not the primary one").isTrue();
    assertThat(withoutKept(null, kept).has("phone")).as("cleared").isTrue();
    Reach good = new Reach(null, List.of(line("123")), null);
    assertThat(withoutKept("123", good).has("phone")).as("a good one is sent on").isTrue();
    assertThat(withoutKept("ask me", Reach.UNSAID).has("phone")).isTrue();
  }

  private static Values withoutKept(String number, Reach kept) {
    Map<String, String> sent = new HashMap<>();
    sent.put("phone", number);
    sent.put("city", "Köln");
    Values rest = ReachCheck.withoutKept(new Values(sent), kept);
    assertThat(rest.get("city")).isEqualTo("Köln");
    return rest;
  }
}
