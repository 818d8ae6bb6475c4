package org.rapportcrm.app.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.delivery.Addresses;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.suppression.AddressKey;
import org.rapportcrm.app.suppression.SuppressionBook;
import org.rapportcrm.app.tombstone.Tombstone;
import org.rapportcrm.app.tombstone.Tombstones;

/** Suppressed addresses in one table. */
@ApplicationScoped
public class StoredSuppressions implements Suppressions {

  private static final Set<String> REASONS = Set.of("bounce", "complained", "manual", "erased");
  private static final int MOST = 500;

  private Sql sql;
  private Clock clock;
  private Tombstones tombstones;
  private SuppressionBook book;

  /** For proxies. */
  protected StoredSuppressions() {}

  /** Over this database, at this time. */
  @Inject
  public StoredSuppressions(Sql sql, Clock clock, Tombstones tombstones, SuppressionBook book) {
    this.sql = sql;
    this.clock = clock;
    this.tombstones = tombstones;
    this.book = book;
  }

  @Override
  public Listing<Suppression> list(String query, String cursor, int limit) {
    int most = Math.max(1, Math.min(MOST, limit));
    String from = Cursor.parse(cursor, String.class).map(c -> c.get(0, String.class)).orElse("");
    String begin = query == null ? "" : Addresses.folded(query);
    SqlPart addresses =
        SqlPart.of(
                "select s.address_folded, s.reason, s.detail, s.at from suppression s"
                    + " where s.address_folded > ? and s.address_folded >= ?"
                    + " and s.address_folded < ?",
                from,
                begin,
                begin + "\uffff")
            .and(ofSeenContacts())
            .and(" order by s.address_folded fetch first " + (most + 1) + " rows only");
    List<Suppression> found =
        sql.list(addresses.sql(), StoredSuppressions::suppression, addresses.values());
    return Listing.page(found, most, last -> Cursor.of(last.address()));
  }

  /** Who does not see all contacts reads the addresses of those alone that they see. */
  private static SqlPart ofSeenContacts() {
    Visible visible = Visible.of(RecordKind.CONTACTS);
    return visible.all()
        ? SqlPart.NONE
        : SqlPart.of(" and s.address_folded in (select c.email_folded from contact c where 1 = 1")
            .and(visible.on("c"))
            .and(")");
  }

  @Override
  public boolean contains(String address) {
    return !book.among(List.of(address)).isEmpty();
  }

  @Override
  public Optional<Suppression> find(String address) {
    return book.among(List.of(address)).values().stream().findFirst().flatMap(this::kept);
  }

  @Override
  @Transactional
  public Suppression add(String address, String reason, String detail) {
    String folded = checked(address);
    String why = reason == null || reason.isBlank() ? "manual" : reason;
    if (!REASONS.contains(why)) {
      throw KeyedProblem.badField(
          "reason", "rest.choice", "reason", why, "bounce, complained, manual, erased");
    }
    sql.update(
        "insert into suppression (address_folded, address_key, reason, detail, at)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing",
        folded,
        why.equals("bounce") ? null : AddressKey.of(folded),
        why,
        detail == null || detail.length() <= 500 ? detail : detail.substring(0, 500),
        clock.instant());
    tombstones.add(List.of(Tombstone.suppressed(clock.instant(), folded)));
    if (why.equals("complained")) {
      complained(folded);
    }
    return kept(folded).orElseThrow();
  }

  @Override
  @Transactional
  public boolean remove(String address) {
    Collection<String> kept = new ArrayList<>(book.among(List.of(address)).values());
    kept.add(Addresses.folded(address));
    return sql.update("delete from suppression where address_folded = any(?)", kept) > 0;
  }

  /** Counts the complaint for the last batch that wrote to the address, and stops a harmful one. */
  private void complained(String folded) {
    Optional<Long> batch =
        sql.first(
            "select d.batch_id from delivery d join contact c on c.id = d.contact_id"
                + " where c.email_folded = ? and d.state in ('SENT', 'UNKNOWN')"
                + " order by d.done_at desc",
            row -> row.getLong(1),
            folded);
    if (batch.isEmpty()) {
      return;
    }
    sql.update("update delivery_batch set complained = complained + 1 where id = ?", batch.get());
    long sent =
        sql.number(
            "select count(*) from delivery where batch_id = ? and state = 'SENT'", batch.get());
    long complaints = sql.number("select complained from delivery_batch where id = ?", batch.get());
    if (ComplaintRule.isTooMany(complaints, sent)) {
      sql.update(
          "update delivery_batch set state = 'PAUSED', reason = ?"
              + " where id = ? and state = 'SENDING'",
          KeptText.of("mail.paused.complaints", complaints, sent).kept(),
          batch.get());
    }
  }

  private Optional<Suppression> kept(String folded) {
    return sql.first(
        "select address_folded, reason, detail, at from suppression where address_folded = ?",
        StoredSuppressions::suppression,
        folded);
  }

  private static String checked(String address) {
    try {
      SmtpAddress.parse(address == null ? "" : address.strip());
    } catch (IllegalArgumentException e) {
      throw KeyedProblem.badField("address", "input.no-address", String.valueOf(address));
    }
    return Addresses.folded(address);
  }

  private static Suppression suppression(ResultSet row) throws SQLException {
    return new Suppression(
        row.getString(1), row.getString(2), row.getString(3), Sql.instant(row, "at"));
  }
}
