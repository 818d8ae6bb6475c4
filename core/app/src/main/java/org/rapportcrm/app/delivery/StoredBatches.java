package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/** Batches as others see them: rows that the engines of all nodes work on. */
@ApplicationScoped
public class StoredBatches implements Deliveries {

  private static final String ADD =
      """
      insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)
      select %d, c.id, c.email, c.email_folded, 'QUEUED', current_timestamp
      from contact c
      where c.email_folded is not null and c.deleted_at is null and c.id in (%s)
        and not exists (select 1 from delivery d
                        where d.batch_id = %d and d.address_folded = c.email_folded)
      on conflict do nothing
      """;

  private Sql sql;
  private Clock clock;
  private Segments segments;
  private Composer composer;
  private Preflight preflight;
  private Event<Wake> wake;
  private CurrentUser user;
  private BatchFigures figures;

  /** For proxies. */
  protected StoredBatches() {}

  @Inject
  public StoredBatches(
      Sql sql,
      Clock clock,
      Segments segments,
      Composer composer,
      Preflight preflight,
      Event<Wake> wake,
      CurrentUser user) {
    this.sql = sql;
    this.clock = clock;
    this.segments = segments;
    this.composer = composer;
    this.preflight = preflight;
    this.wake = wake;
    this.user = user;
    this.figures = new BatchFigures(sql);
  }

  /** Something may be due: engines on this node look at once. */
  public record Wake() {}

  @Override
  public List<Finding> preflight(NewBatch batch) {
    return preflight.of(batch);
  }

  @Override
  @Transactional
  public long prepare(NewBatch batch) {
    var known = find(batch.plugin(), batch.reference());
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return insert(batch, false, State.PREPARED);
    } catch (SqlException e) {
      if (e.isConstraintViolation()) {
        throw KeyedProblem.badState("delivery.refused.busy", batch.reference());
      }
      throw e;
    }
  }

  @Override
  @Transactional
  public int addSegment(long batchId, long segmentId) {
    Segments.Compiled members = segments.compile(segmentId);
    return add(batchId, members.sql(), members.parameters().toArray());
  }

  @Override
  @Transactional
  public int addContacts(long batchId, Collection<Long> contactIds) {
    return contactIds.isEmpty()
        ? 0
        : add(batchId, "select k.id from contact k where k.id = any(?)", contactIds);
  }

  @Override
  @Transactional
  public void start(long batchId) {
    State state = state(batchId);
    if (state == State.CANCELLED) {
      throw KeyedProblem.badState("delivery.refused.given-up");
    }
    if (state == State.PREPARED || state == State.PAUSED) {
      sql.update(
          "update delivery_batch set state = 'SENDING', reason = null,"
              + " started_at = coalesce(started_at, ?), started_by = coalesce(started_by, ?)"
              + " where id = ?",
          clock.instant(),
          user.id().orElse(null),
          batchId);
      wake.fire(new Wake());
    }
  }

  @Override
  @Transactional
  public void pause(long batchId) {
    state(batchId);
    sql.update(
        "update delivery_batch set state = 'PAUSED', reason = null"
            + " where id = ? and state = 'SENDING'",
        batchId);
  }

  @Override
  @Transactional
  public void cancel(long batchId) {
    if (state(batchId) == State.SENT) {
      throw KeyedProblem.badState("delivery.refused.over");
    }
    sql.update(
        "update delivery_batch set state = 'CANCELLED', finished_at = ? where id = ?",
        clock.instant(),
        batchId);
    sql.update(
        "update delivery set state = 'CANCELLED', reason = 'cancelled', done_at = ?"
            + " where batch_id = ? and state = 'QUEUED'",
        clock.instant(),
        batchId);
  }

  @Override
  @Transactional
  public int resendUnknown(long batchId) {
    if (state(batchId) == State.CANCELLED) {
      throw KeyedProblem.badState("delivery.refused.given-up");
    }
    int count =
        sql.update(
            "update delivery set state = 'QUEUED', reason = 'resent', claim_token = null,"
                + " next_at = current_timestamp where batch_id = ? and state = 'UNKNOWN'",
            batchId);
    reopen(batchId, count);
    return count;
  }

  @Override
  @Transactional
  public int skipUnknown(long batchId) {
    state(batchId);
    return sql.update(
        "update delivery set state = 'FAILED', reason = 'unknownSkipped', claim_token = null"
            + " where batch_id = ? and state = 'UNKNOWN'",
        batchId);
  }

  @Override
  public Report report(long batchId) {
    return figures.report(batchId);
  }

  @Override
  public Map<String, Long> clicksByLink(long batchId) {
    return figures.clicksByLink(batchId);
  }

  @Override
  @Transactional
  public void sendOne(String toAddress, Long contactId, MessageDesign design) {
    try {
      SmtpAddress.parse(toAddress == null ? "" : toAddress.strip());
    } catch (IllegalArgumentException e) {
      throw KeyedProblem.badField("to", "input.no-address", String.valueOf(toAddress));
    }
    String address = toAddress.strip();
    NewBatch batch =
        new NewBatch(
            "core",
            "single:" + UUID.randomUUID(),
            design.subject().isBlank() ? address : shortened(design.subject()),
            "direct",
            design,
            null,
            null,
            null);
    long id = insert(batch, true, State.SENDING);
    sql.update(
        "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)"
            + " values (?, ?, ?, ?, 'QUEUED', current_timestamp)",
        id,
        contactId,
        address,
        Addresses.folded(address));
    wake.fire(new Wake());
  }

  private long insert(NewBatch batch, boolean direct, State state) {
    return sql.insert(
        "insert into delivery_batch (plugin, reference, title, purpose, direct, design, from_name,"
            + " from_address, reply_to, standing, state, created_at, started_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch.plugin(),
        batch.reference(),
        shortened(batch.title()),
        batch.purpose(),
        direct,
        composer.toJson(batch.design()),
        batch.fromName(),
        batch.fromAddress(),
        batch.replyTo(),
        batch.standing(),
        state,
        clock.instant(),
        state == State.SENDING ? clock.instant() : null);
  }

  private int add(long batchId, String members, Object... parameters) {
    /* Held, so that the batch does not end between this and the commit. */
    sql.number("select id from delivery_batch where id = ? for update", batchId);
    if (state(batchId) == State.CANCELLED) {
      throw KeyedProblem.badState("delivery.refused.given-up");
    }
    int count = sql.update(ADD.formatted(batchId, members, batchId), parameters);
    reopen(batchId, count);
    return count;
  }

  /** A batch that had ended and got more to do goes on. */
  private void reopen(long batchId, int count) {
    if (count > 0) {
      sql.update(
          "update delivery_batch set state = 'SENDING', finished_at = null,"
              + " recipients = null, sent = null"
              + " where id = ? and state = 'SENT'",
          batchId);
      wake.fire(new Wake());
    }
  }

  private Optional<Long> find(String plugin, String reference) {
    return sql.first(
        "select id from delivery_batch where plugin = ? and reference = ?",
        row -> row.getLong(1),
        plugin,
        reference);
  }

  private State state(long batchId) {
    return sql.first(
            "select state from delivery_batch where id = ?",
            row -> State.valueOf(row.getString(1)),
            batchId)
        .orElseThrow(() -> KeyedProblem.notFound("delivery.one", batchId));
  }

  private static String shortened(String title) {
    return title.length() <= 300 ? title : title.substring(0, 300);
  }
}
