package org.rapportcrm.app.signup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.signup.SignupCount;
import org.rapportcrm.app.signup.SignupCount.Figures;
import org.rapportcrm.app.signup.SignupField;
import org.rapportcrm.app.signup.SignupForm;
import org.rapportcrm.app.signup.SignupForms;
import org.rapportcrm.app.signup.SignupInput;
import org.rapportcrm.app.signup.SignupShare;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** {@code /console/signup-form} makes a form, {@code /console/signup-form/5} changes it. */
@Named
@RequestScoped
public class SignupFormPage {

  @Inject private SignupForms forms;
  @Inject private SignupCount count;
  @Inject private SignupShare share;
  @Inject private Consents consents;
  @Inject private Lists lists;
  @Inject private Formats formats;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  private SignupForm form;
  private final SignupEntry entry = new SignupEntry();
  private List<Figures> days;

  /** Reads the form; 404 where there is none. */
  public void open() {
    if (id == null) {
      entry.setFields(new String[] {SignupField.FIRST_NAME.word()});
      entry.setPurposes(new String[] {Consents.MARKETING});
      return;
    }
    if (!id.matches("\\d{1,18}")) {
      throw KeyedProblem.notFound("signup.one.named", id);
    }
    form = forms.get(Long.parseLong(id));
    entry.show(form.input());
  }

  /** Whether a form is being made. */
  public boolean isNew() {
    return id == null;
  }

  /** Makes or changes the form. */
  public void save() {
    try {
      SignupInput input = entry.input();
      long key;
      if (isNew()) {
        key = forms.create(input);
      } else {
        key = Long.parseLong(id);
        forms.change(key, input);
      }
      Here.done(msg.of("signup.saved", input.name()));
      Here.go("/console/signup-form/" + key);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Deletes the form. */
  public void delete() {
    try {
      forms.delete(Long.parseLong(id));
      Here.done(msg.get("signup.deleted"));
      Here.go("/console/signup-forms");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** What stands in the form. */
  public SignupEntry getEntry() {
    return entry;
  }

  /** Its public address. */
  public String getUrl() {
    return share.url(shown());
  }

  /** HTML for other sites. */
  public String getSnippet() {
    return share.snippet(shown(), user.locale());
  }

  /** What came of it. */
  public Figures getTotal() {
    return count.total(shown().id());
  }

  /** The last days, drawn; {@code null} before anything happened. */
  public Chart getChart() {
    if (days == null) {
      days = count.days(shown().id());
    }
    if (days.isEmpty()) {
      return null;
    }
    return Chart.of(
        Chart.Kind.BARS,
        msg.get("signup.figures"),
        days.stream().map(day -> formats.date(day.day(), user.locale())).toList(),
        Chart.Series.of(msg.get("signup.shown"), days.stream().map(Figures::shown).toList()),
        Chart.Series.of(
            msg.get("signup.submitted"), days.stream().map(Figures::submitted).toList()),
        Chart.Series.of(
            msg.get("signup.confirmed"), days.stream().map(Figures::confirmed).toList()));
  }

  /** What can be asked beside the address. */
  public List<Choice> getFields() {
    return SignupField.words().stream()
        .map(word -> new Choice(word, msg.get("signup.field." + word)))
        .toList();
  }

  /** What people can agree to. */
  public List<Choice> getPurposes() {
    return consents.purposes().stream()
        .map(purpose -> new Choice(purpose, consents.wording(purpose, user.locale()).name()))
        .toList();
  }

  /** Languages of the page. */
  public List<Choice> getLanguages() {
    List<Choice> languages = new ArrayList<>();
    languages.add(new Choice("", msg.get("signup.language.own")));
    PersonLocale.LANGUAGES.forEach(
        language -> languages.add(new Choice(language, msg.get("purposes.lang." + language))));
    return languages;
  }

  /** Lists that people can get on. */
  public List<Choice> getLists() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", msg.get("signup.list.none")));
    lists.names().forEach((id, name) -> choices.add(Choice.of(id, name)));
    return choices;
  }

  /** Hosts that the thank-you page may lead to. */
  public String getHosts() {
    return String.join(", ", forms.hosts());
  }

  private SignupForm shown() {
    return form == null ? forms.get(Long.parseLong(id)) : form;
  }
}
