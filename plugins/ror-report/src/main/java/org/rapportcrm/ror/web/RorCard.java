package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.relationship.Latest;
import org.rapportcrm.ror.relationship.Ror;
import org.rapportcrm.ror.relationship.Snapshots;
import org.rapportcrm.ror.relationship.Window;

/** The card on the dashboard: what is kept of the usual window. It counts nothing itself. */
@Named("rorCard")
@RequestScoped
public class RorCard {

  @Inject private Latest latest;
  @Inject private Site site;
  @Inject private Trend trend;
  @Inject private Words words;

  private boolean read;
  private Snapshots.Snapshot newest;

  /** The newest kept figures; {@code null} while the first are being counted. */
  public Snapshots.Snapshot getNewest() {
    if (!read) {
      newest = latest.upTo(site.window(null, null)).orElse(null);
      read = true;
    }
    return newest;
  }

  /** T, H and R; {@code null} while they are being counted. */
  public Ror getRor() {
    return getNewest() == null ? null : getNewest().count().ror();
  }

  /** Key of the figure that the settings put first. */
  public String getHeadline() {
    return site.figures().get(0);
  }

  /** The figure itself, formatted. */
  public String getValue() {
    return words.figure(getHeadline(), getRor());
  }

  /** The interval of {@code ror.active} in words. */
  public String getInterval() {
    return words.interval(getRor());
  }

  /** The kept month ends; a gap where one is not counted yet. */
  public Chart getTrend() {
    Window window = site.window(null, null).endingOn(getNewest().asOf());
    return trend.until(window, getNewest().count(), day -> null);
  }
}
