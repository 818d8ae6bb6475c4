package org.rapportcrm.ror.clv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;

/** Fits models and keeps them. */
@ApplicationScoped
public class ClvModels {

  /** Customers above which a fit is work for a job, not for somebody who waits. */
  public static final int MOST_AT_ONCE = 100_000;

  private static final String COLUMNS =
      "until_day, fitted_at, customers, thin, r, alpha, a, b, ll_bg_nbd, p, q, gamma,"
          + " ll_gamma_gamma, repeaters";

  private final Sql sql;
  private final Histories histories;
  private final Clock clock;

  private volatile Memory memory;

  /** Over this database. */
  @Inject
  public ClvModels(Sql sql, Histories histories, Clock clock) {
    this.sql = sql;
    this.histories = histories;
    this.clock = clock;
  }

  /** For proxies. */
  protected ClvModels() {
    this(null, null, null);
  }

  /** Fits on the purchases up to the end of the day, without keeping anything. */
  public ClvModel fit(LocalDate until, ZoneId zone) {
    List<History> all = histories.all(until, zone);
    Fit.Fitted<BgNbd> often = null;
    Fit.Fitted<GammaGamma> much = null;
    Thin thin = null;
    try {
      often = Fit.bgNbd(all);
      much = Fit.gammaGamma(all);
    } catch (Fit.TooThin e) {
      thin = e.why();
    }
    return new ClvModel(until, all.size(), often, much, thin, clock.instant());
  }

  /**
   * The model for a day, fitted now unless there are too many customers for that.
   *
   * @throws ProblemException 409 above {@link #MOST_AT_ONCE} customers, when no job has fitted it
   *     yet
   */
  public ClvModel on(LocalDate until, ZoneId zone) {
    if (histories.count(until, zone) <= MOST_AT_ONCE) {
      return fitOrRemember(until, zone);
    }
    return sql.first(
            "select " + COLUMNS + " from ror_report_clv_model where until_day = ? order by id desc",
            ClvModels::model,
            until)
        .orElseThrow(() -> KeyedProblem.badState("ror-report.problem.unfitted", until.toString()));
  }

  /** A list of customers asks page by page; the model is the same as long as the purchases are. */
  private ClvModel fitOrRemember(LocalDate until, ZoneId zone) {
    Key key = new Key(until, zone, histories.fingerprint());
    Memory known = memory;
    if (known == null || !known.key().equals(key)) {
      known = new Memory(key, fit(until, zone));
      memory = known;
    }
    return known.model();
  }

  private record Key(LocalDate until, ZoneId zone, String purchases) {}

  private record Memory(Key key, ClvModel model) {}

  /** Keeps a model; answers its id. */
  @Transactional
  public long keep(ClvModel model) {
    BgNbd often = model.bgNbd() == null ? null : model.bgNbd().model();
    GammaGamma much = model.gammaGamma() == null ? null : model.gammaGamma().model();
    return sql.insert(
        "insert into ror_report_clv_model ("
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        model.until(),
        model.fittedAt(),
        model.customers(),
        model.thin() == null ? null : model.thin().word(),
        often == null ? null : often.r(),
        often == null ? null : often.alpha(),
        often == null ? null : often.a(),
        often == null ? null : often.b(),
        often == null ? null : model.bgNbd().logLikelihood(),
        much == null ? null : much.p(),
        much == null ? null : much.q(),
        much == null ? null : much.gamma(),
        much == null ? null : model.gammaGamma().logLikelihood(),
        much == null ? null : model.gammaGamma().customers());
  }

  /** The model kept last. */
  public Optional<ClvModel> latest() {
    return sql.first(
        "select " + COLUMNS + " from ror_report_clv_model order by id desc", ClvModels::model);
  }

  /** A kept model. */
  public Optional<ClvModel> find(long id) {
    return sql.first(
        "select " + COLUMNS + " from ror_report_clv_model where id = ?", ClvModels::model, id);
  }

  private static ClvModel model(ResultSet row) throws SQLException {
    int customers = row.getInt("customers");
    Fit.Fitted<BgNbd> often = null;
    Fit.Fitted<GammaGamma> much = null;
    if (row.getObject("r") != null) {
      BgNbd model =
          new BgNbd(
              row.getDouble("r"), row.getDouble("alpha"), row.getDouble("a"), row.getDouble("b"));
      often = new Fit.Fitted<>(model, row.getDouble("ll_bg_nbd"), customers);
    }
    if (row.getObject("p") != null) {
      GammaGamma model =
          new GammaGamma(row.getDouble("p"), row.getDouble("q"), row.getDouble("gamma"));
      much = new Fit.Fitted<>(model, row.getDouble("ll_gamma_gamma"), row.getInt("repeaters"));
    }
    return new ClvModel(
        row.getObject("until_day", LocalDate.class),
        customers,
        often,
        much,
        Thin.of(row.getString("thin")),
        Sql.instant(row, "fitted_at"));
  }
}
