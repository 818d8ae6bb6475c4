package org.rapportcrm.app.search;

import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;

/** What search does in the background. */
public class SearchFeature implements RapportPlugin {

  @Override
  public List<JobKind> jobs() {
    return List.of(
        new JobKind(WordKeeper.KIND, "shell.search.words", Duration.ofHours(24), WordKeeper.class));
  }
}
