package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.api.text.Folding;

// region search
/** Finds the latest visits by their notes: what was said last is what people look for. */
@ApplicationScoped
public class VisitSearch implements SearchSource {

  private static final int LATEST = 1000;

  @Inject private Visits visits;

  @Override
  public String capability() {
    return FrontDeskPlugin.READ;
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return visits.before(Long.MAX_VALUE, LATEST).stream()
        .filter(visit -> Folding.fold(visit.note()).contains(folded))
        .limit(limit)
        .map(VisitSearch::hit)
        .toList();
  }

  private static Hit hit(Visit visit) {
    return new Hit(
        "front-desk.timeline.visit", visit.note(), null, "/console/contact/" + visit.contactId());
  }
}
// endregion
