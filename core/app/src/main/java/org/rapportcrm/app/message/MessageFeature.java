package org.rapportcrm.app.message;

import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.message.MergeTag;

/** What composing adds: the merge tags of contacts' own fields. */
public final class MessageFeature implements RapportPlugin {

  @Override
  public List<MergeTag> mergeTags() {
    return ContactTags.tags();
  }
}
