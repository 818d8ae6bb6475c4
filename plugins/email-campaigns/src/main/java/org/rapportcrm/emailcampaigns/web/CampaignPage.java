package org.rapportcrm.emailcampaigns.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.segment.Segments.SegmentName;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.Content;
import org.rapportcrm.emailcampaigns.campaign.Direction;
import org.rapportcrm.emailcampaigns.template.Template;
import org.rapportcrm.emailcampaigns.template.Templates;

/**
 * {@code /plugins/email-campaigns/campaign}: a new draft, or with {@code ?id=} a known one. Every
 * button stores a known draft, so that the preview is always of what can be seen.
 */
@Named("emailCampaign")
@ViewScoped
public class CampaignPage extends BlockEditor {
  private static final long serialVersionUID = 1L;

  @Inject private Campaigns campaigns;
  @Inject private Segments segments;
  @Inject private Consents consents;
  @Inject private Templates templates;
  @Inject private Words words;

  private Long id;
  private long version;
  private final Draft draft = new Draft();

  @PostConstruct
  void open() {
    Long wanted = Here.id("id");
    if (wanted == null) {
      begin(templates.find(String.valueOf(Here.parameter("template"))).orElse(null));
      return;
    }
    Campaign campaign = campaigns.get(wanted);
    id = campaign.id();
    version = campaign.version();
    draft.show(campaign.content());
    show(campaign.content().design());
    if (!campaign.isDraft()) {
      Here.go(words.path(campaign));
    }
  }

  private void begin(Template template) {
    if (template == null) {
      draft.setLanguage(words.locale().getLanguage());
      begin();
    } else {
      draft.show(new Content(template.name(), null, template.design(), null, null, null));
      show(template.design());
    }
  }

  /** Keeps the message as a template of the campaign's name. */
  public void keepAsTemplate() {
    try {
      templates.create(draft.getName(), design());
      Here.done(words.text("email-campaigns.template.kept", draft.getName()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Stores the draft. */
  public void save() {
    if (stored()) {
      Here.done(words.text("email-campaigns.saved"));
      Here.go("/plugins/email-campaigns/campaign?id=" + id);
    }
  }

  /** Stores the draft and goes on to sending. */
  public void next() {
    if (stored()) {
      Here.go("/plugins/email-campaigns/send?id=" + id);
    }
  }

  /** Deletes the draft. */
  public void delete() {
    try {
      campaigns.delete(id);
      Here.done(words.text("email-campaigns.deleted", draft.getName()));
      Here.go("/plugins/email-campaigns/campaigns");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  @Override
  public String getDirection() {
    return Direction.of(draft.getLanguage());
  }

  @Override
  void keep() {
    if (id != null) {
      stored();
    }
  }

  private boolean stored() {
    Content content = draft.content(design());
    try {
      Campaign saved =
          id == null ? campaigns.create(content) : campaigns.change(id, content, version);
      id = saved.id();
      version = saved.version();
      return true;
    } catch (ProblemException e) {
      Here.refused(e);
      return false;
    }
  }

  private MessageDesign design() {
    return new MessageDesign(
        draft.getSubject(), draft.getPreheader(), draft.getLanguage(), blocks());
  }

  /** Segments to choose from. */
  public List<SegmentName> getSegments() {
    return segments.all();
  }

  /** What it may be sent for. */
  public List<Wording> getPurposes() {
    return consents.campaignPurposes().stream()
        .map(purpose -> consents.wording(purpose, words.locale()))
        .toList();
  }

  public Draft getDraft() {
    return draft;
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }
}
