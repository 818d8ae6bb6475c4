package org.rapportcrm.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Chart.Kind;
import org.rapportcrm.api.page.Chart.Series;
import org.rapportcrm.api.page.Chart.Unit;
import org.rapportcrm.app.text.PersonLocale;

class SvgChartTest {

  private static final Locale ENGLISH = PersonLocale.of("en");
  private static final Locale ARABIC = PersonLocale.of("ar");

  private final Chart bars =
      Chart.of(Kind.BARS, "Purchases", List.of("Jan", "Feb"), Series.of("USD", 10, 40));

  @Test
  void screenReadersGetATitleAndATableOfTheValues() {
    String html = SvgChart.draw(bars, ENGLISH);

    assertThat(html).contains("role=\"img\" aria-label=\"Purchases\"");
    assertThat(html).contains("<caption>Purchases</caption>");
    assertThat(html).contains("<th scope=\"row\">Feb</th><td>40</td>");
  }

  @Test
  void aChartIsBlankWithoutASingleValueAndAZeroIsOne() {
    assertThat(SvgChart.isBlank(rates(null, null))).isTrue();
    assertThat(SvgChart.isBlank(rates(null, 0.0))).isFalse();
  }

  private static Chart rates(Double... rates) {
    return new Chart(
        Kind.LINE,
        "Retention",
        null,
        List.of("Jan", "Feb"),
        List.of(new Series("Rate", Arrays.asList(rates), List.of(), List.of())),
        Unit.SHARE);
  }

  @Test
  void fromRightToLeftTheFirstPointStandsAtTheRight() {
    assertThat(firstBar(SvgChart.draw(bars, ENGLISH))).isLessThan(320);
    assertThat(firstBar(SvgChart.draw(bars, ARABIC))).isGreaterThan(320);
  }

  @Test
  void marksOfTheAxisHaveNoDecimalsThatTheyDoNotNeed() {
    Chart shares =
        new Chart(
            Kind.LINE, "t", null, List.of("a", "b"), List.of(Series.of("x", 0.1, 0.4)), Unit.SHARE);

    String html = SvgChart.draw(shares, ENGLISH);

    assertThat(html).contains(">0%</text>").doesNotContain(">0.0%</text>");
    assertThat(html).as("values keep theirs").contains("<td>40.0%</td>");
  }

  @Test
  void moneyIsShownWithTheDecimalsOfItsCurrency() {
    assertThat(SvgChart.draw(sales("USD"), ENGLISH))
        .contains("<td>$12.50</td>")
        .contains("Jan · Sales: $12.50</title>");
    assertThat(SvgChart.draw(sales("JPY"), ENGLISH)).contains("<td>¥40</td>");
  }

  private static Chart sales(String currency) {
    Series sums = Series.of("Sales", 12.5, 40);
    return Chart.ofMoney(Kind.BARS, "Sales", List.of("Jan", "Feb"), currency, sums);
  }

  @Test
  void digitsAreThoseOfTheReader() {
    assertThat(SvgChart.draw(bars, ARABIC)).contains("٤٠");
  }

  @Test
  void whatPeopleTypedIsTextInTheDrawing() {
    Chart nasty = Chart.of(Kind.LINE, "<script>", List.of("\"><b>"), Series.of("</title>", 1.0));

    String html = SvgChart.draw(nasty, ENGLISH);

    assertThat(html).doesNotContain("<script>").doesNotContain("<b>").contains("&lt;script&gt;");
    assertThat(html).doesNotContain("&lt;/title&gt;</title></title>");
  }

  @Test
  void aMissingValueBreaksTheLine() {
    Series gap = new Series("a", Arrays.asList(1.0, null, 3.0, 4.0), List.of(), List.of());

    String html =
        SvgChart.draw(Chart.of(Kind.LINE, "t", List.of("1", "2", "3", "4"), gap), ENGLISH);

    String path = group(html, "class=\"line\" d=\"([^\"]*)\"");
    assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(2);
  }

  @Test
  void stackedBarsStandOnEachOther() {
    Chart stacked =
        Chart.of(Kind.STACKED, "t", List.of("x"), Series.of("a", 30.0), Series.of("b", 70.0));

    String html = SvgChart.draw(stacked, ENGLISH);

    Matcher bar =
        Pattern.compile("y=\"([0-9.]+)\" width=\"[0-9.]+\" height=\"([0-9.]+)\"").matcher(html);
    assertThat(bar.find()).isTrue();
    double firstTop = Double.parseDouble(bar.group(1));
    assertThat(bar.find()).isTrue();
    double secondBottom = Double.parseDouble(bar.group(1)) + Double.parseDouble(bar.group(2));
    assertThat(secondBottom).isEqualTo(firstTop, org.assertj.core.data.Offset.offset(0.2));
  }

  @Test
  void anIntervalIsABandBehindTheLine() {
    Series withBand = new Series("ror", List.of(0.5, 0.6), List.of(0.4, 0.5), List.of(0.6, 0.7));

    String html = SvgChart.draw(Chart.of(Kind.LINE, "t", List.of("1", "2"), withBand), ENGLISH);

    assertThat(html.indexOf("class=\"band\""))
        .isPositive()
        .isLessThan(html.indexOf("class=\"line\""));
  }

  @Test
  void noPointsAtAllStillDrawTheFrame() {
    String html = SvgChart.draw(Chart.of(Kind.BARS, "t", List.of(), Series.of("a")), ENGLISH);

    assertThat(html).contains("</svg>");
  }

  @Test
  void aSeriesOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Chart.of(Kind.BARS, "t", List.of("a", "b"), Series.of("s", 1.0)))
        .hasMessageContaining("1 values for 2 labels");
  }

  @Test
  void nothingInItNeedsAStyleOrAScript() {
    assertThat(SvgChart.draw(bars, ENGLISH)).doesNotContain("style=").doesNotContain("onclick");
  }

  private static double firstBar(String html) {
    return Double.parseDouble(group(html, "<rect class=\"mark\" x=\"([0-9.]+)\""));
  }

  private static String group(String html, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
