package org.rapportcrm.app.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.rest.IdempotencyStore;
import org.rapportcrm.app.security.openid.OpenIdSteps;
import org.rapportcrm.app.user.MailLinks;

/** Forgets, hourly, what is over: sign-ins, wrong tries, and answers kept for repeated requests. */
@ApplicationScoped
public class PurgeJob implements JobWork {

  @Inject private SignIns signIns;
  @Inject private SignInThrottle throttle;
  @Inject private SecondStep steps;
  @Inject private OpenIdSteps ways;
  @Inject private MailLinks links;
  @Inject private IdempotencyStore answers;

  @Override
  public void run(JobRun run) {
    signIns.purge();
    throttle.purge();
    steps.purge();
    ways.purge();
    links.purge();
    answers.purge();
  }
}
