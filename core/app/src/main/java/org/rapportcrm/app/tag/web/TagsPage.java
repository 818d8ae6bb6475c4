package org.rapportcrm.app.tag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.LongConsumer;
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

  /** Gives the tag that the button names the name that was typed beside it. */
  public void rename() {
    act(
        "rename",
        id -> {
          book.rename(id, Here.parameter("name-" + id), Here.parameter("before-" + id));
          Here.done(msg.get("tags.renamed"));
        });
  }

  /** Deletes the tag that the button names; its contacts stay. */
  public void delete() {
    act(
        "delete",
        id -> {
          book.delete(id);
          Here.done(msg.get("tags.deleted"));
        });
  }

  /* By its key and not by its row: in a tab opened before a change, another tag may be there. */
  private void act(String button, LongConsumer work) {
    Long id = Here.id(button);
    if (id == null || !user.may("contacts.write")) {
      return;
    }
    try {
      work.accept(id);
      Here.go("/console/tags");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
