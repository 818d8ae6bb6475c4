package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.template.ReadyMade;
import org.rapportcrm.emailcampaigns.template.Template;
import org.rapportcrm.emailcampaigns.template.Templates;
import org.rapportcrm.emailcampaigns.template.Templates.Placed;

/** {@code /plugins/email-campaigns/templates}: what campaigns can begin with. */
@Named("emailTemplates")
@RequestScoped
public class TemplatesPage {

  private static final int SIZE = 24;
  private static final List<String> LANGUAGES = List.of("en", "ar", "fa");

  @Inject private Templates templates;
  @Inject private ReadyMade ready;
  @Inject private Words words;

  private List<Placed> own;

  /** The languages of the ready-made ones. */
  public List<String> getLanguages() {
    return LANGUAGES;
  }

  /** The language that is shown: the one asked for, or the person's. */
  public String getLanguage() {
    String asked = Here.parameter("language");
    String wanted = asked == null ? words.locale().getLanguage() : asked;
    return LANGUAGES.contains(wanted) ? wanted : "en";
  }

  /** The ready-made ones of the language. */
  public List<Template> getReady() {
    return ready.all().stream()
        .filter(template -> template.design().language().equals(getLanguage()))
        .toList();
  }

  /** People's own, the newest first. */
  public List<Template> getOwn() {
    return own().stream().limit(SIZE).map(Placed::template).toList();
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    return own().size() <= SIZE
        ? null
        : "/plugins/email-campaigns/templates?language="
            + getLanguage()
            + "&before="
            + own().get(SIZE - 1).place();
  }

  /** Deletes one of one's own. */
  public void delete(String key) {
    try {
      if (words.isManager()) {
        String name = templates.get(key).name();
        templates.delete(key);
        Here.done(words.text("email-campaigns.deleted", name));
      }
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/plugins/email-campaigns/templates");
  }

  private List<Placed> own() {
    if (own == null) {
      Long before = Here.id("before");
      own =
          templates.list(before == null ? Long.MAX_VALUE : before, SIZE + 1).stream()
              .filter(placed -> !placed.template().ready())
              .toList();
    }
    return own;
  }
}
