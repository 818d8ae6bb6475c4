package org.rapportcrm.app.contact.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.contact.find.ContactAddress;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.UserIdentities;

/**
 * Works through the contacts of a list by their keys, a thousand to a transaction, in the name of
 * the person who began it. What it changed and how far it is are committed together, so a kill
 * loses nothing and doubles nothing.
 */
@ApplicationScoped
public class ContactBulkJob implements JobWork {

  /** The job's kind. */
  public static final String KIND = "core.contact-bulk";

  private static final int STEP = 1000;

  @Inject private BulkRuns runs;
  @Inject private ContactEdits edits;
  @Inject private ContactAddress address;
  @Inject private ContactFinder finder;
  @Inject private Transactions transactions;
  @Inject private UserIdentities identities;

  @Override
  public void run(JobRun job) {
    BulkRun run = runs.find(Long.parseLong(job.parameter())).orElseThrow();
    Identity person =
        identities
            .of(run.userId())
            .filter(who -> who.may(run.edit().kind().capability()))
            .orElseThrow(() -> new IllegalStateException("Who began this may no longer do it."));
    Acting.as(
        person,
        () -> {
          work(job, run);
          return null;
        });
  }

  private void work(JobRun job, BulkRun run) {
    ContactFilter filter = address.filter(run.address());
    long last = job.position().isEmpty() ? 0 : Long.parseLong(job.position());
    long done = run.done();
    long total = job.position().isEmpty() ? finder.count(filter, Integer.MAX_VALUE) : run.total();
    transactions.inNew(() -> runs.total(run.id(), total));
    List<Long> ids = finder.ids(filter, last, STEP);
    while (!ids.isEmpty() && !job.stopRequested()) {
      List<Long> step = ids;
      long after = step.get(step.size() - 1);
      long worked = done + step.size();
      transactions.inNew(
          () -> {
            runs.count(run.id(), edits.apply(run.edit(), run.actId(), step));
            job.checkpoint(worked, Math.max(total, worked), String.valueOf(after));
          });
      done = worked;
      ids = finder.ids(filter, after, STEP);
    }
  }
}
