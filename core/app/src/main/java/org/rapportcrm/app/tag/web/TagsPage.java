package org.rapportcrm.app.tag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.tag.TagBook;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.web.Msg;

/** All tags, to be renamed and deleted. */
@Named
@RequestScoped
public class TagsPage {

  @Inject private Tags tags;
  @Inject private TagBook book;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Tags.Tag> rows;

  /** The tags by name. */
  public List<Tags.Tag> getRows() {
    if (rows == null) {
      rows = tags.all();
    }
    return rows;
  }

  /** Gives a tag the name that was typed beside it. */
  public void rename(long id) {
    act(
        () -> {
          book.rename(id, Faces.getRequestParameter("name-" + id));
          Here.done(msg.get("tags.renamed"));
        });
  }

  /** Deletes a tag; its contacts stay. */
  public void delete(long id) {
    act(
        () -> {
          book.delete(id);
          Here.done(msg.get("tags.deleted"));
        });
  }

  private void act(Runnable work) {
    if (!user.may("contacts.write")) {
      return;
    }
    try {
      work.run();
      Here.go("/console/tags");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
