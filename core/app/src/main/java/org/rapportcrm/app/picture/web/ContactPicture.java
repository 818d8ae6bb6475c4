package org.rapportcrm.app.picture.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.contact.web.ContactPath;
import org.rapportcrm.app.picture.Pictures;
import org.rapportcrm.app.web.Initials;
import org.rapportcrm.app.web.Msg;

/** The picture of the contact whose page is open, or the letters in its place. */
@Named
@RequestScoped
public class ContactPicture {

  @Inject private ContactPath path;
  @Inject private Pictures pictures;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Part file;
  private String source;
  private boolean isAsked;

  /** The picture's address; {@code null} where there is none. */
  public String getSource() {
    if (!isAsked && path.isFound()) {
      isAsked = true;
      source =
          pictures
              .mark(path.getId())
              .map(mark -> "/console/picture.jpg?contact=" + path.getId() + "&v=" + mark)
              .orElse(null);
    }
    return source;
  }

  /** The letters. */
  public String getInitials() {
    return Initials.of(path.getName());
  }

  /** The file that is sent. */
  public Part getFile() {
    return file;
  }

  /** Takes the file. */
  public void setFile(Part file) {
    this.file = file;
  }

  /** Keeps what was sent. */
  public void keep() throws IOException {
    if (file == null || file.getSize() == 0) {
      Here.failed(msg.get("pictures.none-sent"));
      return;
    }
    try (var content = file.getInputStream()) {
      act("pictures.kept", () -> pictures.keep(path.getId(), content));
    }
  }

  /** Removes the picture. */
  public void remove() {
    act("pictures.removed", () -> pictures.remove(path.getId()));
  }

  private void act(String doneKey, Runnable work) {
    if (!path.isFound() || !user.may("contacts.write")) {
      return;
    }
    try {
      work.run();
      Here.done(msg.get(doneKey));
      Here.go(path.getPath() + "/details");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
