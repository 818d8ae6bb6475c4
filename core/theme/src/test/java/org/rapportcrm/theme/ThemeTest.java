package org.rapportcrm.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.theme.ThemeFinding.Kind;

class ThemeTest {

  private static final String FOLDER = "META-INF/resources/themes/sea/";

  private final Map<String, byte[]> jar = new HashMap<>();

  @Test
  void rapportsOwnColoursPassEveryPair() {
    assertThat(Palette.with(Map.of()).pairs()).allMatch(Palette.Seen::enough);
  }

  @Test
  void aThemeWithoutAStyleSheetLooksLikeRapportItselfAndSaysSo() {
    Theme theme = read();

    assertThat(theme.sheet().tokens()).isEmpty();
    assertThat(theme.mail()).isEqualTo(MailColours.OWN);
    assertThat(theme.findings()).extracting(ThemeFinding::kind).containsExactly(Kind.NO_SHEET);
    assertThat(theme.findings().get(0).text()).contains(FOLDER + "theme.css");
  }

  @Test
  void aWrongTokenIsLeftOutAndTheOthersStay() {
    css(
        """
        :root {
          --accent: light-dark(#123f73, #9cc4f2);
          --radius: 900px;
          --side: red;
          --colour: #fff;
          --menu-width: 240px;
          --shadow-1: rgb(0 0 0 / 10%
        }
        """);

    Theme theme = read();

    assertThat(theme.sheet().tokens()).containsOnlyKeys("--accent", "--menu-width");
    assertThat(theme.findings())
        .extracting(f -> f.kind() + " " + f.line())
        .containsExactly("VALUE 3", "VALUE 4", "TOKEN 5", "VALUE 7");
  }

  @Test
  void rulesOfItsOwnAreLeftOutSoThatNothingOfTheConsoleCanBeHiddenOrMoved() {
    css(
        """
        .side { display: none }
        @import url("https://example.org/x.css");
        :root { --radius: 3px; background: url(https://example.org/x.png) }
        @media print { :root { --accent: #000 } }
        """);

    Theme theme = read();

    assertThat(ThemeCss.worn(theme, "")).doesNotContain("display", "example.org", "@media");
    assertThat(theme.findings())
        .extracting(ThemeFinding::kind)
        .containsExactlyInAnyOrder(Kind.UNREADABLE, Kind.RULE, Kind.RULE, Kind.TOKEN);
  }

  @Test
  void coloursTooCloseToEachOtherGiveWayTokenByToken() {
    css(
        ":root { --text-2: light-dark(#c8c8c8, #a9b0b7); --accent: light-dark(#123f73, #9cc4f2); }");

    Theme theme = read();

    assertThat(theme.sheet().tokens()).containsOnlyKeys("--accent");
    assertThat(theme.findings()).hasSize(1);
    assertThat(theme.findings().get(0).text())
        .startsWith("--text-2 on --ground has a contrast of 1.5 to 1 when the console is light")
        .contains("--text-2 is Rapport's own instead");
    assertThat(theme.palette().pairs()).allMatch(Palette.Seen::enough);
  }

  @Test
  void aGroundThatOwnLettersCannotBeReadOnGivesWayToo() {
    css(":root { --side: light-dark(#16254f, #0a0f1c); }");

    Theme theme = read();

    assertThat(theme.sheet().tokens()).isEmpty();
    assertThat(theme.findings()).hasSize(1);
    assertThat(theme.findings().get(0).about().get(5)).isEqualTo("--side");
  }

  @Test
  void referencesInACircleAreLeftOut() {
    css(":root { --text: var(--text-2); --text-2: var(--text); }");

    assertThat(read().palette().pairs()).allMatch(Palette.Seen::enough);
  }

  @Test
  void aTypefaceComesFromTheThemesOwnFolderAlone() {
    jar.put(FOLDER + "sea.woff2", new byte[] {1});
    css(
        """
        @font-face { font-family: "Sea"; src: url("sea.woff2") format("woff2"); font-weight: 400 700; }
        @font-face { font-family: "Else"; src: url("https://example.org/else.woff2"); }
        @font-face { font-family: "Up"; src: url("../up.woff2"); }
        @font-face { font-family: "Gone"; src: url("gone.woff2"); }
        :root { --title-font: "Sea", serif; }
        """);

    Theme theme = read();
    String css = ThemeCss.worn(theme, "/crm");

    assertThat(css)
        .contains("src: url(\"/crm/themes/sea/sea.woff2\")")
        .contains("--title-font: \"Sea\", serif")
        .doesNotContain("example.org", "..", "Gone");
    assertThat(theme.findings()).extracting(ThemeFinding::kind).containsOnly(Kind.FACE).hasSize(3);
  }

  @Test
  void lettersMayDifferByLanguageButColoursMayNot() {
    css(":root:lang(ar),\n:root:lang(fa) { --title-font: \"Noto Naskh Arabic\"; --accent: #000; }");

    Theme theme = read();

    assertThat(ThemeCss.worn(theme, ""))
        .contains(":root:lang(ar), :root:lang(fa) {\n  --title-font: \"Noto Naskh Arabic\";\n}");
    assertThat(theme.findings()).extracting(ThemeFinding::kind).containsExactly(Kind.TOKEN);
  }

  @Test
  void brokenCssCostsOnlyWhatCannotBeRead() {
    css(":root { --radius: 3px; nonsense; --leading: 1.5 } } .x { color: ( ");

    Theme theme = read();

    assertThat(theme.sheet().tokens()).containsOnlyKeys("--radius", "--leading");
    assertThat(theme.findings()).isNotEmpty();
  }

  @Test
  void aFileThatIsNotTextIsNotRead() {
    jar.put(FOLDER + "theme.css", new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(read().findings())
        .extracting(ThemeFinding::kind)
        .containsExactly(Kind.UNREADABLE_FILE);
  }

  @Test
  void mailColoursThatAreNoneOrDoNotGoTogetherAreRapportsOwn() {
    css(":root { }");
    properties("mail.accent=#AA0011\nmail.ground=red; } body { display: none\nmail.size=12");
    assertThat(read().mail().accent()).isEqualTo("#AA0011");
    assertThat(read().mail().ground()).isEqualTo(MailColours.OWN.ground());
    assertThat(read().findings())
        .extracting(ThemeFinding::kind)
        .containsExactly(Kind.MAIL_KEY, Kind.MAIL_COLOUR);

    properties("mail.accent=#ffee00");
    assertThat(read().mail()).isEqualTo(MailColours.OWN);
    assertThat(read().findings()).extracting(ThemeFinding::kind).contains(Kind.MAIL_CONTRAST);

    properties("mail.accent=\\u00zz");
    assertThat(read().mail()).isEqualTo(MailColours.OWN);
  }

  @Test
  void whiteLettersOnAPaleButtonBecomeBlack() {
    assertThat(MailColours.OWN.withAccent("#ffee00").onAccent()).isEqualTo("#000000");
    assertThat(MailColours.OWN.withAccent("#123f73").onAccent()).isEqualTo("#ffffff");
  }

  @Test
  void everyKindOfFindingHasAWholeSentence() {
    for (Kind kind : Kind.values()) {
      ThemeFinding finding = ThemeFinding.of(kind, 1, "a", "b", "c", "d", "e", "f");
      assertThat(finding.text()).doesNotContain("%").endsWith(".");
      assertThat(finding.fix()).endsWith(".");
    }
  }

  private Theme read() {
    return Theme.read("sea", jar::get);
  }

  private void css(String css) {
    jar.put(FOLDER + "theme.css", css.getBytes(StandardCharsets.UTF_8));
  }

  private void properties(String text) {
    jar.put("META-INF/rapport/sea/theme.properties", text.getBytes(StandardCharsets.UTF_8));
  }
}
