package org.rapportcrm.app.company.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.interaction.CompanyLog;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.web.LogForm;
import org.rapportcrm.app.interaction.web.TimelineView;
import org.rapportcrm.app.web.Msg;

/** The timeline of a company's page, and the form that writes on it. */
@Named
@RequestScoped
public class CompanyTimeline {

  @Inject private CompanyPage page;
  @Inject private Timeline timeline;
  @Inject private TimelineView view;
  @Inject private LogForm form;
  @Inject private CompanyLog log;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  @PostConstruct
  void load() {
    if (page.getCompany() != null) {
      long id = page.getCompany().id();
      view.open(path(), (filter, after, limit) -> timeline.ofCompany(id, filter, after, limit));
    }
  }

  private String path() {
    return "/console/company/" + page.getCompany().id();
  }

  /** The page of it that is asked for. */
  public TimelineView getView() {
    return view;
  }

  /** Whether it writes on a company's timeline. */
  public boolean isCompanyLog() {
    return true;
  }

  /** What is being written down. */
  public LogForm getForm() {
    return form;
  }

  /** Writes down what happened. */
  public void log() {
    act(
        () -> {
          LogForm.Written written = form.checked(page.getCompany().id());
          log.write(page.getCompany().id(), written.interaction(), written.detail());
          Here.done(msg.get("interactions.logged"));
        });
  }

  /** Deletes an entry that was written by mistake. */
  public void deleteEntry(long id) {
    act(
        () -> {
          log.delete(page.getCompany().id(), id);
          Here.done(msg.get("interactions.deleted"));
        });
  }

  private void act(Runnable work) {
    if (page.getCompany() == null || !user.may("interactions.write")) {
      return;
    }
    try {
      work.run();
      Here.go(path());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
