package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Deliveries.NewBatch;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** What stands in the way of a batch, beside its design, in the words of the person who asks. */
@ApplicationScoped
public class Preflight {

  @Inject private SiteMail site;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  /** Everything that does; empty when nothing does. */
  public List<Finding> of(NewBatch batch) {
    MailSettings mail = site.read();
    boolean own = batch.fromAddress() != null;
    return SendingRules.broken(
            mail,
            own ? batch.fromAddress() : mail.fromAddress(),
            own || site.hasSender(),
            site.url().orElse(null))
        .stream()
        .map(this::finding)
        .toList();
  }

  private Finding finding(SendingRules.Problem problem) {
    String key = "delivery.preflight." + problem.problem();
    return new Finding(
        problem.field(),
        messages.text(user.locale(), key, problem.detail()),
        messages.text(user.locale(), key + ".remedy"));
  }
}
