package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.web.Msg;

/** A jar that an administrator sends, or found in the home: on to its plan. */
@Named
@RequestScoped
public class PluginUpload {

  private static final String FIELD = "upload:file";

  @Inject private PluginChanges changes;
  @Inject private Msg msg;

  private Part file;
  private boolean sent;

  /** Looks at the file and shows the plan. */
  public void upload() throws IOException, ServletException {
    sent = true;
    // Faces gives an empty file as none; a form without a file sends one that has no name.
    Part part = file == null ? Faces.getRequest().getPart(FIELD) : file;
    if (part == null
        || part.getSubmittedFileName() == null
        || part.getSubmittedFileName().isBlank()) {
      Here.failed(msg.get("changes.file.none"));
      return;
    }
    try {
      show(changes.planInstall(part.getSubmittedFileName(), part.getInputStream()).id());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Looks at the jar in the home that the pressed button names. */
  public void review() {
    try {
      show(changes.planFound(String.valueOf(Faces.getRequestParameter("found"))).id());
    } catch (ProblemException e) {
      Here.refused(e);
      Here.go("/console/plugins");
    }
  }

  /** Whether somebody has just sent the form: it stays open when it comes back. */
  public boolean isSent() {
    return sent;
  }

  private static void show(String plan) {
    Here.go("/console/plugin-plan/" + plan);
  }

  public Part getFile() {
    return file;
  }

  /** Takes the file. */
  public void setFile(Part file) {
    this.file = file;
  }
}
