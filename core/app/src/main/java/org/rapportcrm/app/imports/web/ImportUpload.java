package org.rapportcrm.app.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.imports.ImportKinds;
import org.rapportcrm.app.imports.ImportOrder;
import org.rapportcrm.app.imports.Imports;
import org.rapportcrm.app.input.Refusals;

/** The first step: a file, and what is in it. */
@Named
@RequestScoped
public class ImportUpload {

  @Inject private Imports imports;
  @Inject private ImportKinds kinds;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Refusals refusals;

  @Inject
  @Param(name = "kind")
  private String asked;

  private String kind;
  private Part file;

  /** Takes the file in and goes on to the next step. */
  public void upload() throws IOException {
    try {
      if (file == null || file.getSize() == 0) {
        boolean chosen = file != null && !file.getSubmittedFileName().isBlank();
        throw refusals.bad("file", chosen ? "imports.file.empty" : "imports.file.none");
      }
      String name = file.getSubmittedFileName();
      long id =
          imports
              .receive(new ImportOrder(kind, name, null, null, Map.of()), file.getInputStream())
              .id();
      Here.go("/console/import/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** The kinds that the person may import. */
  public List<SelectItem> getKinds() {
    return kinds.all().stream()
        .filter(found -> user.may(found.capability()))
        .map(found -> new SelectItem(found.id(), messages.text(user.locale(), found.labelKey())))
        .toList();
  }

  /** The chosen kind. */
  public String getKind() {
    if (kind != null) {
      return kind;
    }
    return kinds.find(asked == null ? "" : asked).map(ImportKind::id).orElse("contacts");
  }

  /** Chooses the kind. */
  public void setKind(String kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  /** Takes the file. */
  public void setFile(Part file) {
    this.file = file;
  }
}
