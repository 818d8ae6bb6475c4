package org.rapportcrm.app.data;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Work for the moment after a transaction's commit; it is forgotten after a rollback. */
public record AfterCommit(Runnable work) implements Synchronization {

  @Override
  public void beforeCompletion() {
    // nothing is to be done before the commit
  }

  @Override
  public void afterCompletion(int status) {
    if (status == Status.STATUS_COMMITTED) {
      work.run();
    }
  }
}
