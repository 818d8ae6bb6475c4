package org.rapportcrm.emailcampaigns.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.api.segment.Segments.SegmentName;
import org.rapportcrm.emailcampaigns.campaign.Campaign;
import org.rapportcrm.emailcampaigns.campaign.Campaigns;
import org.rapportcrm.emailcampaigns.campaign.State;
import org.rapportcrm.emailcampaigns.report.Summaries;
import org.rapportcrm.emailcampaigns.report.Summary;

/** {@code /plugins/email-campaigns/campaigns}: all campaigns, the newest first. */
@Named("emailCampaigns")
@RequestScoped
public class CampaignsPage {

  private static final int SIZE = 25;

  @Inject private Campaigns campaigns;
  @Inject private Summaries summaries;
  @Inject private Segments segments;

  private List<Campaign> read;
  private Map<Long, Summary> figures;
  private Map<Long, String> names;

  /** The state that is shown, in small letters; empty for all. */
  public String getState() {
    String word = Here.parameter("state");
    return getStates().contains(word) ? word : "";
  }

  /** The states to choose from. */
  public List<String> getStates() {
    return Arrays.stream(State.values()).map(State::word).toList();
  }

  /** The campaigns of this page. */
  public List<Campaign> getRows() {
    return read().stream().limit(SIZE).toList();
  }

  /** Link to older ones, or {@code null}. */
  public String getNext() {
    return read().size() <= SIZE
        ? null
        : "/plugins/email-campaigns/campaigns?state="
            + getState()
            + "&before="
            + read().get(SIZE - 1).id();
  }

  /** Its figures. */
  public Summary summary(Campaign campaign) {
    if (figures == null) {
      figures = summaries.of(getRows());
    }
    return figures.get(campaign.id());
  }

  /** Name of its segment, or a dash. */
  public String segment(Campaign campaign) {
    if (names == null) {
      names = segments.all().stream().collect(Collectors.toMap(SegmentName::id, SegmentName::name));
    }
    Long id = campaign.content().segmentId();
    return id == null ? "–" : names.getOrDefault(id, "–");
  }

  private List<Campaign> read() {
    if (read == null) {
      Long before = Here.id("before");
      State state =
          Arrays.stream(State.values())
              .filter(s -> s.word().equals(getState()))
              .findFirst()
              .orElse(null);
      read = campaigns.list(state, before == null ? Long.MAX_VALUE : before, SIZE + 1);
    }
    return read;
  }
}
