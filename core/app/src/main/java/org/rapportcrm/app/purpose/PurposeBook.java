package org.rapportcrm.app.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;

/** Makes purposes, changes how they are asked for, archives and deletes them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class PurposeBook {

  private Sql sql;
  private Clock clock;
  private Purposes purposes;
  private PurposeTexts texts;
  private Audit audit;
  private Refusals refusals;

  /** For the container. */
  protected PurposeBook() {}

  @Inject
  public PurposeBook(
      Sql sql, Clock clock, Purposes purposes, PurposeTexts texts, Audit audit, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.purposes = purposes;
    this.texts = texts;
    this.audit = audit;
    this.refusals = refusals;
  }

  /** The purpose, archived or not, or status 404. */
  public Purpose get(String word) {
    return purposes.find(word).orElseThrow(() -> refusals.notFound("purposes.one.named", word));
  }

  /** Makes a purpose with its first words, which are asked for from now on. */
  public Purpose create(PurposeInput input) {
    refusals.unlessEmpty(input.flaws());
    try {
      sql.update(
          "insert into purpose (word, brought, double_opt_in, campaigns, created_at)"
              + " values (?, false, ?, ?, ?)",
          input.word(),
          input.doubleOptIn(),
          input.campaigns(),
          clock.instant());
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw refusals.conflict("key", "purposes.taken", input.word());
      }
      throw e;
    }
    audit.changed(
        "purpose.added",
        "purpose " + input.word(),
        Changes.begin()
            .field("doubleOptIn", null, input.doubleOptIn())
            .field("campaigns", null, input.campaigns())
            .build());
    input.said().forEach((language, text) -> texts.change(input.word(), language, text));
    return get(input.word());
  }

  /**
   * Changes how a purpose is asked for.
   *
   * @param archived whether nobody is to be asked for it any more; what people said stays, and who
   *     allowed it can still withdraw
   * @param version the one that was read, or {@code null} for whatever it is
   */
  public Purpose change(
      String word, boolean doubleOptIn, boolean campaigns, boolean archived, Long version) {
    Purpose before = get(word);
    if (archived && before.brought()) {
      throw refusals.conflict("archived", "purposes.brought-stays");
    }
    Instant since = archived && !before.isArchived() ? clock.instant() : before.archivedAt();
    int changed =
        sql.update(
            "update purpose set double_opt_in = ?, campaigns = ?, archived_at = ?,"
                + " version = version + 1 where word = ? and version = ?",
            doubleOptIn,
            campaigns,
            archived ? since : null,
            word,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(audit.last("purpose " + word, "purpose.changed"));
    }
    audit.changed(
        "purpose.changed",
        "purpose " + word,
        Changes.begin()
            .field("doubleOptIn", before.doubleOptIn(), doubleOptIn)
            .field("campaigns", before.campaigns(), campaigns)
            .field("archived", before.isArchived(), archived)
            .build());
    return get(word);
  }

  /**
   * Changes how a purpose is asked for together with its words, all or nothing.
   *
   * @param said the words by language, each with the version that it follows
   * @return how many new versions of words that made
   */
  public int rewrite(
      String word,
      boolean doubleOptIn,
      boolean campaigns,
      Long version,
      Map<String, TextInput> said) {
    Purpose before = get(word);
    List<Flaw> flaws = new ArrayList<>();
    said.forEach((language, text) -> flaws.addAll(text.flaws("texts." + language + ".")));
    refusals.unlessEmpty(flaws);
    if (before.doubleOptIn() != doubleOptIn || before.campaigns() != campaigns) {
      change(word, doubleOptIn, campaigns, before.isArchived(), version);
    }
    int made = 0;
    for (Map.Entry<String, TextInput> one : said.entrySet()) {
      int now = texts.change(word, one.getKey(), one.getValue()).version();
      made += now == one.getValue().version() ? 0 : 1;
    }
    return made;
  }

  /**
   * Deletes a purpose of one's own that nothing hangs on, with its words.
   *
   * @param uses what hangs on it
   */
  public void delete(String word, PurposeUses.Uses uses) {
    if (get(word).brought()) {
      throw refusals.conflict(null, "purposes.brought-stays");
    }
    if (!uses.isNone()) {
      throw refusals.conflict(null, "purposes.in-use");
    }
    sql.update("delete from consent_text where purpose = ?", word);
    sql.update("delete from purpose where word = ?", word);
    audit.record("purpose.deleted", "purpose " + word, null);
  }
}
