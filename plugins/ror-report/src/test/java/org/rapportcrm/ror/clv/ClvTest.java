package org.rapportcrm.ror.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClvTest {

  private static final BgNbd PUBLISHED = new BgNbd(0.2426, 4.4136, 0.7929, 2.4259);

  @Test
  void bgNbdIsFittedAsPublishedForCdnow() throws Exception {
    Fit.Fitted<BgNbd> fitted = Fit.bgNbd(Cdnow.histories());
    assertThat(fitted.customers()).isEqualTo(2357);
    assertThat(fitted.model().r()).isCloseTo(0.243, within(5e-4));
    assertThat(fitted.model().alpha()).isCloseTo(4.414, within(5e-3));
    assertThat(fitted.model().a()).isCloseTo(0.793, within(2e-3));
    assertThat(fitted.model().b()).isCloseTo(2.426, within(5e-3));
    assertThat(fitted.logLikelihood()).isCloseTo(-9582.4, within(0.05));
  }

  @Test
  void gammaGammaIsFittedAsPublishedForCdnow() throws Exception {
    Fit.Fitted<GammaGamma> fitted = Fit.gammaGamma(Cdnow.histories());
    assertThat(fitted.customers()).isEqualTo(946);
    assertThat(fitted.model().p()).isCloseTo(6.25, within(0.01));
    assertThat(fitted.model().q()).isCloseTo(3.74, within(0.01));
    assertThat(fitted.model().gamma()).isCloseTo(15.44, within(0.05));
    assertThat(fitted.logLikelihood()).isCloseTo(-4055.92, within(0.05));
  }

  @Test
  void expectedPurchasesAreThoseOfHardiesSpreadsheet() {
    assertThat(PUBLISHED.expectedPurchases(new History(2, 30.43, 38.86, 0), 39))
        .isCloseTo(1.226, within(5e-4));
    double[] weeks = {0.1429, 1, 3, 31.8571, 32, 78};
    double[] published = {0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576};
    for (int i = 0; i < weeks.length; i++) {
      assertThat(PUBLISHED.expectedPurchases(weeks[i])).isCloseTo(published[i], within(5e-4));
    }
  }

  @Test
  void expectedSpendsAreThoseOfHardiesNote() throws Exception {
    GammaGamma published = new GammaGamma(6.25, 3.74, 15.44);
    double[] expected = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
    List<History> histories = Cdnow.histories();
    for (int i = 0; i < expected.length; i++) {
      assertThat(published.expectedSpend(histories.get(i))).isCloseTo(expected[i], within(0.1));
    }
  }

  @Test
  void whoBoughtOnceIsAliveForCertainAndSilenceMakesItDoubtful() {
    assertThat(PUBLISHED.alive(new History(0, 0, 30, 0))).isEqualTo(1.0);
    double recent = PUBLISHED.alive(new History(5, 38, 39, 20));
    double silent = PUBLISHED.alive(new History(5, 10, 39, 20));
    assertThat(recent).isGreaterThan(0.8).isLessThan(1);
    assertThat(silent).isLessThan(recent).isGreaterThan(0);
  }

  @Test
  void tooFewRepeatPurchasesAreSaidToBeTooFew() {
    List<History> thin = Collections.nCopies(29, new History(1, 5, 10, 20));
    assertThatThrownBy(() -> Fit.bgNbd(thin))
        .isInstanceOf(Fit.TooThin.class)
        .extracting(e -> ((Fit.TooThin) e).why())
        .isEqualTo(Thin.FEW_REPEATERS);
  }

  @Test
  void equalCustomersDoNotDetermineTheModel() {
    List<History> equal = Collections.nCopies(500, new History(3, 9, 10, 20));
    assertThatThrownBy(() -> Fit.gammaGamma(equal)).isInstanceOf(Fit.TooThin.class);
  }

  @Test
  void impossibleHistoriesAreRefused() {
    assertThatThrownBy(() -> new History(1, 11, 10, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHypergeometricFunctionAgreesWithItsClosedForms() {
    assertThat(Hypergeometric.gauss(1, 1, 2, 0.5)).isCloseTo(-Math.log(0.5) / 0.5, within(1e-12));
    assertThat(Hypergeometric.gauss(2, 3, 3, 0.9)).isCloseTo(Math.pow(0.1, -2), within(1e-9));
  }
}
