package org.rapportcrm.ror.clv;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Fits the models by maximum likelihood: Nelder and Mead's simplex over the logarithms of the
 * parameters, which keeps them above 0, started again from where it ended until that brings
 * nothing.
 */
public final class Fit {

  private static final int MOST_EVALUATIONS = 5_000;
  private static final int MOST_STARTS = 6;

  /** Customers with a repeat purchase below which a fit says nothing. */
  public static final int FEWEST_REPEATERS = 30;

  private Fit() {}

  /**
   * A fitted model.
   *
   * @param logLikelihood of the histories it was fitted on
   * @param customers how many histories that were
   */
  public record Fitted<T>(T model, double logLikelihood, int customers) {}

  /** There are too few repeat purchases, or they do not determine the model. */
  public static final class TooThin extends Exception {
    private static final long serialVersionUID = 1L;

    private final Thin why;

    TooThin(Thin why) {
      super(why.word());
      this.why = why;
    }

    public Thin why() {
      return why;
    }
  }

  /**
   * Fits BG/NBD.
   *
   * @throws TooThin below {@link #FEWEST_REPEATERS} customers with a repeat purchase, or when the
   *     likelihood has no maximum among sensible parameters
   */
  public static Fitted<BgNbd> bgNbd(List<History> histories) throws TooThin {
    requireRepeaters(histories.stream().filter(h -> h.frequency() > 0).count());
    Function<double[], BgNbd> model = p -> new BgNbd(p[0], p[1], p[2], p[3]);
    Fitted<BgNbd> fitted =
        fit(histories, model, m -> m.logLikelihood(histories), 1.0, meanGap(histories), 1.0, 1.0);
    BgNbd m = fitted.model();
    requireSensible(m.r(), m.alpha(), m.a(), m.b());
    return fitted;
  }

  /**
   * Fits Gamma-Gamma on the customers with a repeat purchase and a spend above 0.
   *
   * @throws TooThin as {@link #bgNbd}
   */
  public static Fitted<GammaGamma> gammaGamma(List<History> histories) throws TooThin {
    List<History> repeaters =
        histories.stream().filter(h -> h.frequency() > 0 && h.averageSpend() > 0).toList();
    requireRepeaters(repeaters.size());
    double mean = repeaters.stream().mapToDouble(History::averageSpend).average().orElseThrow();
    Function<double[], GammaGamma> model = p -> new GammaGamma(p[0], p[1], p[2]);
    Fitted<GammaGamma> fitted =
        fit(repeaters, model, m -> m.logLikelihood(repeaters), 2.0, 3.0, mean);
    GammaGamma m = fitted.model();
    requireSensible(m.p(), m.q(), m.gamma() / mean);
    if (m.q() <= 1) {
      throw new TooThin(Thin.NO_MEAN);
    }
    return fitted;
  }

  private static <T> Fitted<T> fit(
      List<History> histories,
      Function<double[], T> model,
      ToDoubleFunction<T> logLikelihood,
      double... start) {
    double[] point = new double[start.length];
    double[] steps = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      point[i] = Math.log(start[i]);
      steps[i] = 0.5;
    }
    ObjectiveFunction objective =
        new ObjectiveFunction(logs -> finite(logLikelihood, model, exponentials(logs)));
    double best = Double.NEGATIVE_INFINITY;
    for (int run = 0; run < MOST_STARTS; run++) {
      PointValuePair found =
          new SimplexOptimizer(1e-11, 1e-9)
              .optimize(
                  new MaxEval(MOST_EVALUATIONS),
                  objective,
                  GoalType.MAXIMIZE,
                  new InitialGuess(point),
                  new NelderMeadSimplex(steps));
      point = found.getPoint();
      boolean settled = found.getValue() - best < 1e-7 * Math.abs(found.getValue());
      best = found.getValue();
      if (settled) {
        break;
      }
    }
    return new Fitted<>(model.apply(exponentials(point)), best, histories.size());
  }

  private static <T> double finite(
      ToDoubleFunction<T> logLikelihood, Function<double[], T> model, double[] parameters) {
    for (double parameter : parameters) {
      if (!(parameter > 1e-8 && parameter < 1e8)) {
        return -1e300;
      }
    }
    double value = logLikelihood.applyAsDouble(model.apply(parameters));
    return Double.isFinite(value) ? value : -1e300;
  }

  private static double[] exponentials(double[] logs) {
    double[] values = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      values[i] = Math.exp(logs[i]);
    }
    return values;
  }

  /** A first guess for alpha: as many weeks as lie between purchases on average. */
  private static double meanGap(List<History> histories) {
    double weeks = histories.stream().mapToDouble(History::age).sum();
    double repeats = histories.stream().mapToDouble(History::frequency).sum();
    return Math.max(1e-3, Math.min(1e4, weeks / repeats));
  }

  private static void requireRepeaters(long repeaters) throws TooThin {
    if (repeaters < FEWEST_REPEATERS) {
      throw new TooThin(Thin.FEW_REPEATERS);
    }
  }

  private static void requireSensible(double... parameters) throws TooThin {
    for (double parameter : parameters) {
      if (parameter < 1e-5 || parameter > 1e5) {
        throw new TooThin(Thin.NO_MAXIMUM);
      }
    }
  }
}
