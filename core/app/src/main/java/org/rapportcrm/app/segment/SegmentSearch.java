package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.page.SearchSource;

/** Finds segments by name. */
@ApplicationScoped
public class SegmentSearch implements SearchSource {

  @Inject private SegmentStore store;

  @Override
  public String capability() {
    return SegmentFeature.READ;
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    return store.search(folded, limit).stream()
        .map(
            segment ->
                new Hit(
                    "segments.segment",
                    segment.name(),
                    segment.description(),
                    "/console/segment/" + segment.id()))
        .toList();
  }
}
