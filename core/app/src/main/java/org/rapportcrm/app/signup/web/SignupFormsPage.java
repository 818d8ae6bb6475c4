package org.rapportcrm.app.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.signup.SignupCount;
import org.rapportcrm.app.signup.SignupCount.Figures;
import org.rapportcrm.app.signup.SignupForm;
import org.rapportcrm.app.signup.SignupForms;

/** {@code /console/signup-forms}: all forms with their figures. */
@Named
@RequestScoped
public class SignupFormsPage {

  @Inject private SignupForms forms;
  @Inject private SignupCount count;

  private List<Row> rows;

  /** A form with what came of it. */
  public record Row(SignupForm form, Figures total) {}

  /** The forms, newest first. */
  public List<Row> getRows() {
    if (rows == null) {
      rows = forms.all().stream().map(form -> new Row(form, count.total(form.id()))).toList();
    }
    return rows;
  }
}
