package org.rapportcrm.app.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.text.PersonLocale;

/** The texts of consent: the current one of each purpose and language, and all before it. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PurposeTexts {

  private static final String CHANGED = "consent.textChanged";

  private static final String COLUMNS =
      "t.id, t.purpose, t.language, t.number, t.name, t.words, t.description";
  private static final String NEWEST =
      " not exists (select 1 from consent_text n where n.purpose = t.purpose"
          + " and n.language = t.language and n.number > t.number)";

  private Sql sql;
  private Purposes purposes;
  private Clock clock;
  private Audit audit;
  private Refusals refusals;
  private CurrentUser user;

  /** For the container. */
  protected PurposeTexts() {}

  @Inject
  public PurposeTexts(
      Sql sql, Purposes purposes, Clock clock, Audit audit, Refusals refusals, CurrentUser user) {
    this.sql = sql;
    this.purposes = purposes;
    this.clock = clock;
    this.audit = audit;
    this.refusals = refusals;
    this.user = user;
  }

  /** Those that are shown today, by purpose and language. */
  public List<Wording> current() {
    return sql.list(
        "select "
            + COLUMNS
            + " from consent_text t where"
            + NEWEST
            + " order by t.purpose, t.language",
        PurposeTexts::wording);
  }

  /** What each purpose is called today in this language, or else in English, or else at all. */
  public Map<String, String> names(Locale locale) {
    Map<String, String> names = new HashMap<>();
    current().stream()
        .sorted(Comparator.comparingInt(text -> strangeness(text.language(), locale)))
        .forEach(text -> names.putIfAbsent(text.purpose(), text.name()));
    return names;
  }

  private static int strangeness(String language, Locale locale) {
    return language.equals(locale.getLanguage()) ? 0 : language.equals("en") ? 1 : 2;
  }

  /** The one shown today in this language, or else in English, or else in any that there is. */
  public Wording current(String purpose, Locale locale) {
    check(purpose);
    return sql.first(
            "select "
                + COLUMNS
                + " from consent_text t where t.purpose = ?"
                + " and"
                + NEWEST
                + " order by case when t.language = ? then 0 when t.language = 'en' then 1 else 2"
                + " end, t.language",
            PurposeTexts::wording,
            purpose,
            locale.getLanguage())
        .orElseThrow(() -> refusals.notFound("purposes.text", purpose));
  }

  /** A version by its key, current or not. */
  public Optional<Wording> find(long id) {
    return sql.first(
        "select " + COLUMNS + " from consent_text t where t.id = ?", PurposeTexts::wording, id);
  }

  /** Every version of a purpose, newest first. */
  public List<TextVersion> versions(String purpose) {
    check(purpose);
    return sql.list(
        "select "
            + COLUMNS
            + ", t.at, t.author from consent_text t where t.purpose = ?"
            + " order by t.id desc fetch first 500 rows only",
        row -> new TextVersion(wording(row), Sql.instant(row, "at"), row.getString("author")),
        purpose);
  }

  /**
   * Makes the next version, unless nothing differs; what was shown before stays as it was.
   *
   * @return the version that is shown from now on
   */
  public Wording change(String purpose, String language, TextInput input) {
    check(purpose);
    if (!PersonLocale.LANGUAGES.contains(language)) {
      throw refusals.bad("language", "purposes.no-language", language);
    }
    refusals.unlessEmpty(input.flaws());
    Optional<Wording> before = newest(purpose, language);
    int number = before.map(Wording::version).orElse(0);
    if (input.version() != null && input.version() != number) {
      throw overtaken(purpose, language);
    }
    String name = input.name().strip();
    String words = input.words().strip();
    String said = input.description();
    String description = said == null || said.isBlank() ? null : said.strip();
    Wording next = new Wording(0, purpose, language, number + 1, name, words, description);
    if (before.filter(was -> isSame(was, next)).isPresent()) {
      return before.get();
    }
    add(next);
    audit.changed(
        CHANGED,
        record(purpose, language),
        Changes.begin()
            .field("name", before.map(Wording::name).orElse(null), name)
            .field("words", before.map(Wording::words).orElse(null), words)
            .field("description", before.map(Wording::description).orElse(null), description)
            .build());
    return newest(purpose, language).orElseThrow();
  }

  private static boolean isSame(Wording one, Wording other) {
    return one.name().equals(other.name())
        && one.words().equals(other.words())
        && Objects.equals(one.description(), other.description());
  }

  private void add(Wording text) {
    try {
      sql.update(
          "insert into consent_text (purpose, language, number, name, words, description, at,"
              + " author) values (?, ?, ?, ?, ?, ?, ?, ?)",
          text.purpose(),
          text.language(),
          text.version(),
          text.name(),
          text.words(),
          text.description(),
          clock.instant(),
          user.id().isPresent() ? user.name() : null);
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw overtaken(text.purpose(), text.language());
      }
      throw e;
    }
  }

  private ProblemException overtaken(String purpose, String language) {
    return refusals.overtaken(audit.last(record(purpose, language), CHANGED));
  }

  private static String record(String purpose, String language) {
    return "purpose " + purpose + " " + language;
  }

  private Optional<Wording> newest(String purpose, String language) {
    return sql.first(
        "select "
            + COLUMNS
            + " from consent_text t where t.purpose = ? and t.language = ?"
            + " order by t.number desc",
        PurposeTexts::wording,
        purpose,
        language);
  }

  private void check(String purpose) {
    if (purposes.find(purpose).isEmpty()) {
      throw refusals.notFound("purposes.one.named", purpose);
    }
  }

  /** A text out of the columns of {@code consent_text}. */
  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getLong("id"),
        row.getString("purpose"),
        row.getString("language"),
        row.getInt("number"),
        row.getString("name"),
        row.getString("words"),
        row.getString("description"));
  }
}
