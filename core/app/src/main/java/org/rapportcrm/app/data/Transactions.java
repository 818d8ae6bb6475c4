package org.rapportcrm.app.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Transactions for code that is not a bean method of its own. */
@ApplicationScoped
public class Transactions {

  /** Runs in a transaction of its own; any exception rolls it back. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public void inNew(Runnable work) {
    work.run();
  }

  /** Runs in a transaction of its own and answers; any exception rolls it back. */
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  public <T> T computeInNew(Supplier<T> work) {
    return work.get();
  }

  /** Runs in the caller's transaction, or in one of its own where there is none. */
  @Transactional(rollbackOn = Exception.class)
  public <T> T compute(Supplier<T> work) {
    return work.get();
  }
}
