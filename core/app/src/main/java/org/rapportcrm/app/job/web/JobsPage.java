package org.rapportcrm.app.job.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.job.JobRow;
import org.rapportcrm.app.job.JobState;
import org.rapportcrm.app.job.StoredJobs;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.web.Msg;

/** {@code /console/jobs}: what runs in the background, newest first. */
@Named
@RequestScoped
public class JobsPage {

  private static final int SIZE = 25;
  private static final int LATEST = 5;

  @Inject private StoredJobs jobs;
  @Inject private PluginRegistry registry;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<JobRow> rows;
  private Map<String, String> labels;

  /** The runs of this page. */
  public List<JobRow> getRows() {
    if (rows == null) {
      rows = jobs.newest(before(), SIZE);
    }
    return rows;
  }

  /** Whether something on the page may still change by itself. */
  public boolean isLively() {
    return getRows().stream()
        .anyMatch(row -> row.state() == JobState.QUEUED || row.state() == JobState.RUNNING);
  }

  /** A kind's name; its id where its plugin is gone. */
  public String label(String kind) {
    if (labels == null) {
      labels = new HashMap<>();
      for (JobKind known : registry.active(RapportPlugin::jobs)) {
        labels.put(known.id(), known.labelKey());
      }
    }
    String key = labels.get(kind);
    return key == null ? kind : msg.get(key);
  }

  /** Which badge a state wears. */
  public String badge(JobState state) {
    return switch (state) {
      case DONE -> "badge-good";
      case FAILED -> "badge-bad";
      case RUNNING, QUEUED -> "badge-info";
      case PAUSED -> "badge-warn";
      case CANCELLED -> "";
    };
  }

  /** Key of a state's name. */
  public String stateKey(JobState state) {
    return "jobs.state." + state.name().toLowerCase(Locale.ROOT);
  }

  /** The newest of each kind that did something, for the dashboard. */
  public List<JobRow> getLatest() {
    return JobRow.newestOfEachKind(getRows()).stream().limit(LATEST).toList();
  }

  /** Whether the button makes sense for a run. */
  public boolean can(String what, JobState state) {
    boolean sense =
        switch (what) {
          case "pause" -> state == JobState.QUEUED || state == JobState.RUNNING;
          case "resume" -> state == JobState.PAUSED || state == JobState.FAILED;
          default ->
              state == JobState.QUEUED || state == JobState.RUNNING || state == JobState.PAUSED;
        };
    return sense && user.may("jobs.manage");
  }

  /** Link to older runs, or {@code null}. */
  public String getNext() {
    List<JobRow> shown = getRows();
    return shown.size() < SIZE ? null : "/console/jobs?before=" + shown.get(SIZE - 1).id();
  }

  /** Link to the newest runs, or {@code null} when they are shown. */
  public String getFirst() {
    return before() == Long.MAX_VALUE ? null : "/console/jobs";
  }

  /** Does what the pressed button says: {@code pause:12}. */
  public void act() {
    String[] wish = String.valueOf(Faces.getRequestParameter("job")).split(":", 2);
    if (wish.length == 2 && user.may("jobs.manage") && wish[1].matches("\\d{1,18}")) {
      try {
        perform(wish[0], Long.parseLong(wish[1]));
      } catch (ProblemException e) {
        Here.failed(msg.get("jobs.tooLate"));
      }
    }
    Here.go("/console/jobs");
  }

  private void perform(String what, long id) {
    switch (what) {
      case "pause" -> jobs.pause(id);
      case "resume" -> jobs.resume(id);
      case "cancel" -> jobs.cancel(id);
      default -> {
        return;
      }
    }
    Here.done(msg.get("jobs.asked." + what));
  }

  private static long before() {
    String before = Faces.getRequestParameter("before");
    return before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
  }
}
