package org.rapportcrm.app.pipeline;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.security.Capability;

/** What pipelines add to the console. */
public class PipelineFeature implements RapportPlugin {

  /** The right to make pipelines and quotas; administrators hold it. */
  public static final String MANAGE = "deals.manage";

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("pipelines", "pipelines.title", "deals.read"),
        new Page("pipeline-edit", "pipelines.edit", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "deals.may-manage", Set.of()));
  }
}
