package org.rapportcrm.app.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Transactions for code that is not a bean method of its own. */
@ApplicationScoped
public class Transactions {

  private static final String REGISTRY = "java:comp/TransactionSynchronizationRegistry";

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

  /** Whether the caller is in a transaction that may still commit. */
  public boolean isActive() {
    return registry().getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** Does this after the commit of the caller's transaction; forgets it after a rollback. */
  public void afterCommit(Runnable work) {
    atEnd(
        status -> {
          if (status == Status.STATUS_COMMITTED) {
            work.run();
          }
        });
  }

  /** Does this at the end of the caller's transaction, whichever; at once where there is none. */
  public void afterAll(Runnable work) {
    if (registry().getTransactionKey() == null) {
      work.run();
    } else {
      atEnd(status -> work.run());
    }
  }

  /** Looked up when it is wanted: it is not bound yet when the first beans are made. */
  private static TransactionSynchronizationRegistry registry() {
    try {
      return InitialContext.doLookup(REGISTRY);
    } catch (NamingException e) {
      throw new IllegalStateException("There is no transaction service at " + REGISTRY, e);
    }
  }

  private static void atEnd(IntConsumer work) {
    registry()
        .registerInterposedSynchronization(
            new Synchronization() {
              @Override
              public void beforeCompletion() {
                // nothing is to be done before the end
              }

              @Override
              public void afterCompletion(int status) {
                work.accept(status);
              }
            });
  }
}
