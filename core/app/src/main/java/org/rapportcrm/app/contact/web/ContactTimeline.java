package org.rapportcrm.app.contact.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.web.TimelineView;

/** The timeline of a contact's page. */
@Named
@RequestScoped
public class ContactTimeline {

  @Inject private ContactPath path;
  @Inject private Timeline timeline;
  @Inject private TimelineView view;

  @PostConstruct
  void load() {
    view.open(
        path.getPath(),
        (filter, after, limit) -> timeline.ofContact(path.getId(), filter, after, limit));
  }

  /** The page of it that is asked for. */
  public TimelineView getView() {
    return view;
  }
}
