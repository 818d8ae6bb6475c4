package org.rapportcrm.app.delivery.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.delivery.smtp.GatewayException;
import org.rapportcrm.app.delivery.smtp.Handover;
import org.rapportcrm.app.delivery.smtp.ReplyRules.Verdict;

/**
 * Claims deliveries and sends them over one connection, one after the other. The transaction that
 * marks a message as being sent also writes how the last one ended: one commit for each message.
 */
final class Worker implements Runnable {

  private static final Logger LOG = System.getLogger("rapport.delivery");
  private static final long DATABASE_PATIENCE_MILLIS = 500;

  private final Engine engine;
  private final DeliveryStore store;
  private MailTransport transport;
  private Outcome last;
  private Journal.Part lastPart;

  Worker(Engine engine) {
    this.engine = engine;
    this.store = engine.store();
  }

  @Override
  public void run() {
    while (!engine.isStopping()) {
      try {
        Claim claim = engine.gateway().isHeld() ? null : engine.nextClaim();
        if (claim == null) {
          closeTransport();
          engine.awaitWork();
        } else {
          work(claim);
        }
      } catch (SQLException | RuntimeException e) {
        LOG.log(Level.WARNING, "Sending pauses for a moment: " + e, e);
        settleLast();
        engine.awaitWork();
      }
    }
    settleLast();
    closeTransport();
  }

  private void work(Claim claim) throws SQLException {
    boolean whole = false;
    try {
      Map<Long, Prepared> prepared = prepare(claim);
      for (Recipient recipient : claim.recipients()) {
        if (engine.isStopping() || !one(claim, recipient, prepared.get(recipient.deliveryId()))) {
          return;
        }
      }
      whole = true;
    } finally {
      settleLast();
      if (!whole) {
        store.release(claim.token());
      }
    }
  }

  /**
   * A design that cannot be made into messages stops its batch; a database that is away does not.
   */
  private Map<Long, Prepared> prepare(Claim claim) {
    try {
      return engine.preparation().prepare(claim);
    } catch (SqlException e) {
      throw e;
    } catch (RuntimeException e) {
      engine.pause(claim.batch().id(), KeptText.of("mail.paused.content", e.getMessage()));
      throw e;
    }
  }

  /** Does one; answers whether to go on with the claim. */
  private boolean one(Claim claim, Recipient recipient, Prepared prepared) throws SQLException {
    long id = recipient.deliveryId();
    Outcome held = heldBack(prepared, id, claim.token());
    if (held != null) {
      store.finish(held);
      return true;
    }
    Outgoing mail;
    try {
      mail = ((Prepared.Send) prepared).maker().make();
    } catch (RuntimeException e) {
      store.finish(Outcome.failed(id, claim.token(), "message", null, e.toString(), false));
      return true;
    }
    if (!ready()) {
      return false;
    }
    if (mail.recipient().needsUtf8() && !transport.takesUtf8()) {
      store.finish(Outcome.failed(id, claim.token(), "smtputf8", null, null, false));
      return true;
    }
    awaitSlot(recipient);
    if (!begin(claim, id)) {
      return engine.withheld().explain(claim, id);
    }
    return handOver(claim, recipient, mail);
  }

  /** When the database fails here, the message may be marked but has certainly not left. */
  private boolean begin(Claim claim, long id) throws SQLException {
    try {
      boolean begun = store.begin(last, claim.batch(), id, claim.token());
      settled();
      return begun;
    } catch (SQLException e) {
      settleLast();
      last = Outcome.again(id, claim.token(), "database", null, null, Duration.ZERO);
      throw e;
    }
  }

  private boolean handOver(Claim claim, Recipient recipient, Outgoing mail) {
    Handover handover = transport.send(mail);
    long id = recipient.deliveryId();
    if (handover instanceof Handover.Accepted) {
      lastPart = engine.journal().accepted(id, claim.token());
    }
    last =
        Verdicts.of(
            handover,
            mail,
            id,
            claim.token(),
            recipient.attempt() + 1,
            engine.settings().backoff());
    Verdict verdict = Verdicts.verdict(handover);
    engine.pulse().count(claim.batch().id(), last, verdict);
    if (handover instanceof Handover.Refused refused
        && (verdict == Verdict.HOLD || verdict == Verdict.STOP)) {
      if (verdict == Verdict.STOP) {
        engine.pause(claim.batch().id(), KeptText.of("mail.paused.sender", refused.reply()));
      } else {
        engine.gateway().trouble(refused.reply().toString());
      }
      return false;
    }
    if (handover instanceof Handover.Accepted) {
      engine.gateway().well();
    }
    return true;
  }

  private static Outcome heldBack(Prepared prepared, long id, String token) {
    if (prepared instanceof Prepared.Suppress suppress) {
      return Outcome.heldBack(id, token, DeliveryState.SUPPRESSED, suppress.reason());
    }
    if (prepared instanceof Prepared.Postpone later) {
      Duration wait = Duration.between(Instant.now(), later.until());
      return Outcome.again(id, token, later.reason(), null, null, wait);
    }
    if (prepared instanceof Prepared.Fail fail) {
      return Outcome.failed(id, token, fail.reason(), null, fail.detail(), false);
    }
    return prepared == null
        ? Outcome.failed(id, token, "message", null, "nothing was prepared", false)
        : null;
  }

  private boolean ready() {
    try {
      if (transport == null) {
        transport = engine.transports().open();
      }
      transport.ready();
      return true;
    } catch (GatewayException e) {
      engine.gateway().trouble(e.getMessage());
      return false;
    }
  }

  private void awaitSlot(Recipient recipient) {
    long wait;
    while (recipient.slotNanos() != 0
        && !engine.isStopping()
        && (wait = recipient.slotNanos() - System.nanoTime()) > 0) {
      settleLast();
      LockSupport.parkNanos(Math.min(wait, TimeUnit.MILLISECONDS.toNanos(200)));
    }
  }

  /** Writes the last outcome; while the database is away the journal remembers it. */
  private void settleLast() {
    while (last != null) {
      try {
        store.finish(last);
        settled();
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "The database does not take an outcome yet: {0}", e.getMessage());
        if (engine.isStopping()) {
          return;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(DATABASE_PATIENCE_MILLIS));
      }
    }
  }

  private void settled() {
    last = null;
    if (lastPart != null) {
      engine.journal().settled(lastPart);
      lastPart = null;
    }
  }

  private void closeTransport() {
    if (transport != null) {
      transport.close();
      transport = null;
    }
  }
}
