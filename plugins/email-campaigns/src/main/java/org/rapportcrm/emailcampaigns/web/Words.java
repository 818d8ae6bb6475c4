package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.segment.Segments.SegmentName;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.campaign.Campaign;

/** Says campaigns' values in words, in the language of the person who looks. */
@Named("emailWords")
@RequestScoped
public class Words {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private Segments segments;
  @Inject private CurrentUser user;

  /** Where a click on the campaign leads. */
  public String path(Campaign campaign) {
    String page =
        switch (campaign.state()) {
          case DRAFT -> user.may(EmailCampaignsPlugin.MANAGE) ? "campaign" : "send";
          case SCHEDULED -> "send";
          default -> "report";
        };
    return "/plugins/email-campaigns/" + page + "?id=" + campaign.id();
  }

  /** The class of the badge of its state. */
  public String badge(Campaign campaign) {
    return switch (campaign.state()) {
      case SENT -> "badge badge-good";
      case SENDING, SCHEDULED -> "badge badge-info";
      case PAUSED -> "badge badge-warn";
      default -> "badge";
    };
  }

  public String state(Campaign campaign) {
    return text("email-campaigns.state." + campaign.state().word());
  }

  /** Name of its segment, or a dash. */
  public String segment(Campaign campaign) {
    Long id = campaign.content().segmentId();
    return id == null ? "–" : segments.find(id).map(SegmentName::name).orElse("–");
  }

  /** A place such as 3.1.2 in the person's digits. */
  public String place(String place) {
    return Stream.of(place.split("\\."))
        .map(part -> formats.number(Integer.valueOf(part), user.locale()))
        .collect(Collectors.joining("."));
  }

  /** Which block something is wrong with, in words; empty where it is none. */
  public String block(Finding finding) {
    String place = Outline.place(finding.field());
    return place.isEmpty() ? "" : text("email-campaigns.check.block", place(place));
  }

  /** A share as a percentage, or a dash where there is none. */
  public String share(Double share) {
    return share == null ? "–" : formats.percent(share, user.locale());
  }

  /** Whether the person may write drafts. */
  public boolean isManager() {
    return user.may(EmailCampaignsPlugin.MANAGE);
  }

  /** Whether the person may send. */
  public boolean isSender() {
    return user.may(EmailCampaignsPlugin.SEND);
  }

  String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }

  Locale locale() {
    return user.locale();
  }
}
