package org.rapportcrm.emailcampaigns;

import static org.assertj.core.api.Assertions.assertThat;

import org.rapportcrm.api.job.JobRun;

/** A run that nobody stops. */
public final class Endless implements JobRun {
  @Override
  public long id() {
    return 1;
  }

  @Override
  public String parameter() {
    return "";
  }

  @Override
  public String position() {
    return "";
  }

  @Override
  public boolean stopRequested() {
    return false;
  }

  @Override
  public void checkpoint(long done, long total, String position) {
    assertThat(done).isLessThanOrEqualTo(total);
  }
}
