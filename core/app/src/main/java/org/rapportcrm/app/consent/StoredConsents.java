package org.rapportcrm.app.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.purpose.Purpose;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.tombstone.Tombstone;
import org.rapportcrm.app.tombstone.Tombstones;

/** Consents in two tables: how things stand, and everything that was ever said. */
@ApplicationScoped
public class StoredConsents implements Consents {

  private static final int LONGEST_BASIS = 1000;
  private static final String WORDING =
      " t.id as text, t.language, t.number, t.name, t.words, t.description";

  private Sql sql;
  private Clock clock;
  private Tombstones tombstones;
  private Webhooks webhooks;
  private Purposes purposes;
  private PurposeTexts texts;

  /** For proxies. */
  protected StoredConsents() {}

  /** Over this database, at this time. */
  @Inject
  public StoredConsents(
      Sql sql,
      Clock clock,
      Tombstones tombstones,
      Webhooks webhooks,
      Purposes purposes,
      PurposeTexts texts) {
    this.sql = sql;
    this.clock = clock;
    this.tombstones = tombstones;
    this.webhooks = webhooks;
    this.purposes = purposes;
    this.texts = texts;
  }

  @Override
  public List<String> purposes() {
    return purposes.asked();
  }

  @Override
  public List<String> campaignPurposes() {
    return purposes.all().stream()
        .filter(one -> one.campaigns() && !one.isArchived())
        .map(Purpose::word)
        .toList();
  }

  @Override
  public Wording wording(String purpose, Locale locale) {
    return texts.current(purpose, locale);
  }

  @Override
  public List<Consent> of(long contactId) {
    return sql.list(
        "select c.purpose, c.given, c.at, e.basis, e.source, e.address,"
            + WORDING
            + " from consent c left join consent_event e"
            + " on e.id = (select max(x.id) from consent_event x"
            + " where x.contact_id = c.contact_id and x.purpose = c.purpose)"
            + " left join consent_text t on t.id = e.text_id"
            + " where c.contact_id = ? order by c.purpose",
        StoredConsents::consent,
        contactId);
  }

  @Override
  public List<Consent> history(long contactId) {
    return sql.list(
        "select e.purpose, e.given, e.at, e.basis, e.source, e.address,"
            + WORDING
            + " from consent_event e left join consent_text t on t.id = e.text_id"
            + " where e.contact_id = ? order by e.id desc fetch first 500 rows only",
        StoredConsents::consent,
        contactId);
  }

  @Override
  @Transactional
  public void record(
      Collection<Long> contactIds,
      String purpose,
      boolean given,
      String basis,
      String source,
      String address) {
    record(contactIds, purpose, given, basis, null, source, address);
  }

  @Override
  @Transactional
  public void recordShown(
      Collection<Long> contactIds, long wordingId, boolean given, String source, String address) {
    Wording shown =
        texts
            .find(wordingId)
            .orElseThrow(
                () -> KeyedProblem.badField("wording", "consent.refused.wording", wordingId));
    record(contactIds, shown.purpose(), given, shown.words(), wordingId, source, address);
  }

  private void record(
      Collection<Long> contactIds,
      String purpose,
      boolean given,
      String basis,
      Long textId,
      String source,
      String address) {
    check(purpose, given, basis);
    if (contactIds.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    sql.update(
        "update consent set given = ?, at = ? where purpose = ? and contact_id = any(?)",
        given,
        now,
        purpose,
        contactIds);
    sql.update(
        "insert into consent (contact_id, purpose, given, at)"
            + " select c.id, cast(? as varchar), cast(? as boolean), cast(? as timestamp with time zone)"
            + " from contact c where c.id = any(?)"
            + " and not exists (select 1 from consent k where k.contact_id = c.id and k.purpose = ?)"
            + " on conflict do nothing",
        purpose,
        given,
        now,
        contactIds,
        purpose);
    sql.update(
        "insert into consent_event (contact_id, purpose, given, at, basis, source, address,"
            + " text_id)"
            + " select c.id, cast(? as varchar), cast(? as boolean),"
            + " cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar),"
            + " cast(? as varchar), cast(? as bigint) from contact c where c.id = any(?)",
        purpose,
        given,
        now,
        basis,
        source,
        address,
        textId,
        contactIds);
    if (!given) {
      tombstones.add(contactIds.stream().map(id -> Tombstone.withdrew(now, id, purpose)).toList());
    }
    webhooks.tell(
        "consent.changed",
        contactIds.stream()
            .map(
                id ->
                    new Happening(
                        "contact:" + id, Map.of("contact", id, "purpose", purpose, "given", given)))
            .toList());
  }

  /** An archived purpose can be withdrawn from, but nobody agrees to it any more. */
  private void check(String purpose, boolean given, String basis) {
    Optional<Purpose> known = purposes.find(purpose);
    if (known.isEmpty()) {
      throw KeyedProblem.badField(
          "purpose",
          "consent.refused.purpose",
          String.valueOf(purpose),
          String.join(", ", purposes.asked()));
    }
    if (given && known.get().isArchived()) {
      throw KeyedProblem.badField("purpose", "consent.refused.archived", purpose);
    }
    if (basis == null || basis.isBlank()) {
      throw KeyedProblem.badField("basis", "consent.refused.basis");
    }
    if (basis.length() > LONGEST_BASIS) {
      throw KeyedProblem.badField("basis", "input.too-long", basis.length(), LONGEST_BASIS);
    }
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        row.getString("purpose"),
        row.getBoolean("given"),
        Sql.instant(row, "at"),
        row.getString("basis"),
        row.getString("source"),
        Sql.longOrNull(row, "text") == null ? null : wording(row),
        row.getString("address"));
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(
        row.getLong("text"),
        row.getString("purpose"),
        row.getString("language"),
        row.getInt("number"),
        row.getString("name"),
        row.getString("words"),
        row.getString("description"));
  }
}
