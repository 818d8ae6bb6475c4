package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.api.text.Messages;

/** Why something stopped by itself, in the language of whoever asks. */
@ApplicationScoped
public class StopReasons {

  private Messages texts;
  private CurrentUser user;

  /** For proxies. */
  protected StopReasons() {}

  /** With these texts, for this person. */
  @Inject
  public StopReasons(Messages texts, CurrentUser user) {
    this.texts = texts;
    this.user = user;
  }

  /** The sentence of what is kept; {@code null} for nothing. */
  public String said(String kept) {
    return kept == null ? null : KeptText.read(kept).in(texts, user.locale());
  }
}
