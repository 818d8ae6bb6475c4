package org.rapportcrm.emailcampaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** One step of a job: its work and its checkpoint are committed together. */
@ApplicationScoped
public class Step {

  /** Runs in a transaction of its own; any exception rolls it back. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public <T> T in(Supplier<T> work) {
    return work.get();
  }
}
