package org.rapportcrm.app.pluginset.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.pluginset.SetChange;
import org.rapportcrm.app.pluginset.SetPlan;
import org.rapportcrm.app.pluginset.Sets;
import org.rapportcrm.app.web.Msg;

/**
 * {@code /console/plugin-set}: the set of plugins as a file; a file of another installation shows
 * its difference before it is applied.
 */
@Named
@ViewScoped
public class PluginSetPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/plugin-set";
  private static final int LARGEST = 2_000_000;

  @Inject private transient Sets sets;
  @Inject private transient CurrentUser user;
  @Inject private transient Msg msg;

  private transient Part file;
  private transient SetPlan plan;
  private String text;

  /** Gives the set as a file. */
  public void download() throws IOException {
    Faces.sendFile(sets.write().getBytes(StandardCharsets.UTF_8), "plugins.json", true);
  }

  /** Reads the file that was sent and shows what it would change. */
  public void look() throws IOException {
    text = null;
    plan = null;
    if (file == null || file.getSize() == 0 || file.getSize() > LARGEST) {
      Here.failed(msg.get("pluginset.noFile"));
      return;
    }
    String content = new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      plan = sets.plan(content);
      text = content;
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** What applying would do now; {@code null} before a file was sent. */
  public SetPlan getPlan() {
    if (plan == null && text != null) {
      plan = sets.plan(text);
    }
    return plan;
  }

  /** Whether there is something to apply, and nothing in its way. */
  public boolean isApplicable() {
    return getPlan() != null && !getPlan().isNothing() && getPlan().missing().isEmpty();
  }

  /** Applies it. */
  public void apply() {
    if (!isApplicable() || !user.may("settings.manage")) {
      return;
    }
    try {
      boolean done = sets.apply(getPlan());
      if (done) {
        Here.done(msg.get("pluginset.applied"));
      }
      Here.go(done ? PATH : "/console/plugin-change");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Key of the name of a kind of change. */
  public String kindKey(SetChange change) {
    return "pluginset.kind." + change.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Where jars were looked for, in one line. */
  public String getLookedIn() {
    List<String> folders = getPlan() == null ? List.of() : getPlan().lookedIn();
    return String.join(", ", folders);
  }

  public Part getFile() {
    return file;
  }

  /** Takes the file. */
  public void setFile(Part file) {
    this.file = file;
  }
}
