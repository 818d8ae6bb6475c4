package org.rapportcrm.app.delivery.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.delivery.smtp.ReplyRules.Verdict;

/** Counts how the messages of each batch fare on this node, to stop one that does harm. */
final class Pulse {

  /** Ended and refused messages. */
  private record Beat(long ended, long refused) {
    Beat plus(long moreEnded, long moreRefused) {
      return new Beat(ended + moreEnded, refused + moreRefused);
    }
  }

  /** Stops a batch. */
  interface Pauser {
    void pause(long batchId, KeptText reason);
  }

  private final Map<Long, Beat> beats = new ConcurrentHashMap<>();
  private final EngineSettings settings;
  private final Pauser pauser;

  Pulse(EngineSettings settings, Pauser pauser) {
    this.settings = settings;
    this.pauser = pauser;
  }

  /** Counts one; pauses its batch when too many are refused. */
  void count(long batchId, Outcome outcome, Verdict verdict) {
    boolean refused = verdict == Verdict.BOUNCE || verdict == Verdict.FAIL;
    if (outcome.state() != DeliveryState.SENT && !refused) {
      return;
    }
    Beat beat =
        beats.merge(batchId, new Beat(1, refused ? 1 : 0), (a, b) -> a.plus(b.ended, b.refused));
    if (refused
        && beat.ended() >= settings.pauseAfter()
        && beat.refused() >= beat.ended() * settings.pauseAtRefused()) {
      beats.remove(batchId);
      pauser.pause(
          batchId,
          KeptText.of("mail.paused.refused", beat.refused(), beat.ended(), outcome.words()));
    }
  }
}
