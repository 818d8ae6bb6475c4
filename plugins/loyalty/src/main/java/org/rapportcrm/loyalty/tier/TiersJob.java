package org.rapportcrm.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.loyalty.Step;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;

/**
 * Works out all tiers anew, 1,000 members at a time: what counted may have grown too old, and a
 * programme's tiers may have changed.
 */
@ApplicationScoped
public class TiersJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "loyalty.tiers";

  private static final int BATCH = 1000;

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private Tiers tiers;
  @Inject private Step step;

  @Override
  public void run(JobRun run) {
    List<Programme> all = programmes.all();
    long total = sql.number("select count(*) from loyalty_member where living = 1");
    long[] at = {0, 0};
    if (!run.position().isEmpty()) {
      at[0] = Long.parseLong(run.position());
    }
    boolean more = true;
    while (more && !run.stopRequested()) {
      more = step.in(() -> next(run, all, total, at));
    }
  }

  private record Member(long id, long programmeId, long contactId) {}

  private boolean next(JobRun run, List<Programme> all, long total, long[] at) {
    List<Member> members =
        sql.list(
            "select id, programme_id, contact_id from loyalty_member where id > ? and living = 1"
                + " and contact_id is not null order by id fetch first "
                + BATCH
                + " rows only",
            row -> new Member(row.getLong(1), row.getLong(2), row.getLong(3)),
            at[0]);
    if (members.isEmpty()) {
      return false;
    }
    for (Programme programme : all) {
      tiers.refresh(
          programme,
          members.stream()
              .filter(member -> member.programmeId() == programme.id())
              .map(Member::contactId)
              .toList());
    }
    at[0] = members.get(members.size() - 1).id();
    at[1] += members.size();
    run.checkpoint(at[1], Math.max(total, at[1]), Long.toString(at[0]));
    return members.size() == BATCH;
  }
}
