package org.rapportcrm.app.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.job.KnownJobs;
import org.rapportcrm.app.job.KnownJobs.KnownJob;
import org.rapportcrm.app.web.Msg;

/** The kinds of job on the pages that show them, with the button that runs one now. */
@Named("knownJobs")
@RequestScoped
public class KnownJobsPage {

  @Inject private KnownJobs jobs;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private final Map<String, List<KnownJob>> found = new TreeMap<>();

  /** What begins by itself. */
  public List<KnownJob> getScheduled() {
    return found.computeIfAbsent("", any -> jobs.scheduled());
  }

  /** The kinds of a plugin. */
  public List<KnownJob> of(String plugin) {
    return found.computeIfAbsent(plugin, jobs::of);
  }

  /** Whether a state of one of them may change by itself soon. */
  public boolean lively(List<KnownJob> shown) {
    return shown.stream().anyMatch(KnownJob::isUnderWay);
  }

  /** Whether the button makes sense for a kind. */
  public boolean canRun(KnownJob job) {
    return job.isRunnable() && user.may("jobs.manage");
  }

  /** Runs the kind that the pressed button names. */
  public void run() {
    if (user.may("jobs.manage")) {
      try {
        jobs.runNow(String.valueOf(Faces.getRequestParameter("run")));
        Here.done(msg.get("jobs.asked.run"));
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
    Here.go(Here.address());
  }
}
