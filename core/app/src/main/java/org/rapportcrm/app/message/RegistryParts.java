package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The merge tags and blocks of the core and of the plugins that are active now. */
@ApplicationScoped
public class RegistryParts implements MessageParts {

  @Inject private PluginRegistry registry;

  @Override
  public List<MergeTag> tags() {
    return registry.active(RapportPlugin::mergeTags);
  }

  @Override
  public List<MessageBlock> blocks() {
    return registry.active(RapportPlugin::messageBlocks);
  }

  @Override
  public Optional<MergeTag> tag(String name) {
    return tags().stream().filter(tag -> tag.name().equals(name)).findFirst();
  }

  @Override
  public MergeTag.Source source(MergeTag tag) {
    return CDI.current().select(tag.source()).get();
  }

  @Override
  public Optional<MessageBlock> block(String kind) {
    return blocks().stream().filter(block -> block.kind().equals(kind)).findFirst();
  }

  @Override
  public BlockRenderer renderer(MessageBlock block) {
    return CDI.current().select(block.renderer()).get();
  }
}
