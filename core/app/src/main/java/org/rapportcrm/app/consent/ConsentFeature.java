package org.rapportcrm.app.consent;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.ContactTab;
import org.rapportcrm.api.web.PublicPage;
import org.rapportcrm.api.webhook.WebhookKind;

/** What consent adds: the preference page and the tab on a contact's page. */
public final class ConsentFeature implements RapportPlugin {

  @Override
  public List<ContactTab> contactTabs() {
    return List.of(
        new ContactTab(
            "consent", "consent.tab", "shield", "/console/consent-tab.xhtml", "contacts.read"));
  }

  @Override
  public List<WebhookKind> webhookKinds() {
    return List.of(new WebhookKind("consent.changed", "webhooks.kind.consent.changed"));
  }

  @Override
  public List<PublicPage> publicPages() {
    return List.of(new PublicPage("u", PreferencesPage.class));
  }
}
