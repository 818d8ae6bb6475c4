package org.rapportcrm.app.segment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.segment.Segment;
import org.rapportcrm.app.segment.SegmentFeature;
import org.rapportcrm.app.segment.Snapshot;
import org.rapportcrm.app.segment.SnapshotRefresh;
import org.rapportcrm.app.segment.SnapshotStore;
import org.rapportcrm.app.segment.StoredSegments;
import org.rapportcrm.app.text.TextFormats;

/** What a stored snapshot keeps: how many, since when, and how that went. */
@Named
@RequestScoped
public class SnapshotPage {

  private static final int DAYS = 90;

  @Inject private SegmentPage page;
  @Inject private StoredSegments segments;
  @Inject private SnapshotStore snapshots;
  @Inject private SnapshotRefresh refresh;
  @Inject private CurrentUser user;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private Segment segment;
  private List<SnapshotStore.Size> sizes;

  private Segment segment() {
    if (segment == null) {
      segment = segments.get(page.getId());
    }
    return segment;
  }

  /** When it was refreshed, how many joined and left. */
  public Snapshot getKept() {
    return segment().snapshot();
  }

  /** How many contacts are in it. */
  public long getCount() {
    return segments.count(segment());
  }

  /** Its size day by day; {@code null} before there are two days. */
  public Chart getChart() {
    if (sizes == null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      sizes = snapshots.sizes(page.getId(), today.minusDays(DAYS));
    }
    if (sizes.size() < 2) {
      return null;
    }
    return Chart.of(
        Chart.Kind.LINE,
        text("segments.kept.chart"),
        sizes.stream().map(size -> TextFormats.date(size.day(), user.locale())).toList(),
        Chart.Series.of(
            text("segments.column.contacts"),
            sizes.stream().map(size -> (double) size.members()).toList()));
  }

  /** Brings it up to date now. */
  public void refresh() {
    if (!user.may(SegmentFeature.WRITE)) {
      throw KeyedProblem.notAllowed("rest.capability", SegmentFeature.WRITE);
    }
    try {
      refresh.ask(page.getId());
      Here.done(text("segments.kept.refreshed"));
    } catch (ProblemException e) {
      Here.failed(text("segments.kept.failed"));
    }
    Here.go("/console/segment/" + page.getId());
  }

  private String text(String key) {
    return messages.text(user.locale(), key);
  }
}
