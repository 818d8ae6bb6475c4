package org.rapportcrm.app.contact.trash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.data.Transactions;

/** Removes contacts whose 30 days in the trash are over, each in a transaction of its own. */
@ApplicationScoped
public class TrashCollector implements JobWork {

  private static final int STEP = 100;

  private ContactTrash trash;
  private ContactErasure erasure;
  private Transactions transactions;

  /** For the container. */
  protected TrashCollector() {}

  /** Over the trash. */
  @Inject
  public TrashCollector(ContactTrash trash, ContactErasure erasure, Transactions transactions) {
    this.trash = trash;
    this.erasure = erasure;
    this.transactions = transactions;
  }

  @Override
  public void run(JobRun run) {
    long removed = 0;
    List<Long> expired = trash.expired(STEP);
    while (!expired.isEmpty() && !run.stopRequested()) {
      for (long id : expired) {
        transactions.inNew(() -> erasure.remove(id));
        removed++;
      }
      run.checkpoint(removed, 0, "");
      expired = trash.expired(STEP);
    }
  }
}
