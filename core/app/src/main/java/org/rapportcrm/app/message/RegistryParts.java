package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The merge tags and blocks of the core and of the plugins that are active now. */
@ApplicationScoped
public class RegistryParts implements MessageParts {

  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private CustomTags custom;
  @Inject private CurrentUser user;

  @Override
  public List<MergeTag> tags() {
    List<MergeTag> tags = new ArrayList<>(registry.active(RapportPlugin::mergeTags));
    tags.addAll(custom.tags(user.locale()));
    return tags;
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
    String owner = owner(RapportPlugin::mergeTags, tag);
    return (name, contactIds, locale) ->
        guard.runPlain(
            owner,
            Kind.MERGE_TAG,
            tag.name(),
            () ->
                guard.<MergeTag.Source, Map<Long, String>>with(
                    tag.source(), source -> source.values(name, contactIds, locale)));
  }

  @Override
  public Optional<MessageBlock> block(String kind) {
    return blocks().stream().filter(block -> block.kind().equals(kind)).findFirst();
  }

  @Override
  public List<MessageBlock.Options.Option> options(MessageBlock block, MessageBlock.Field field) {
    return guard
        .<MessageBlock.Options, List<MessageBlock.Options.Option>>ask(
            owner(RapportPlugin::messageBlocks, block),
            Kind.BLOCK_OPTIONS,
            field.options(),
            MessageBlock.Options::options)
        .orElse(List.of());
  }

  @Override
  public BlockRenderer renderer(MessageBlock block) {
    return new GuardedRenderer(guard, owner(RapportPlugin::messageBlocks, block), block);
  }

  private <T> String owner(Function<RapportPlugin, List<T>> kind, T part) {
    return registry.activeWithOwner(kind).stream()
        .filter(one -> one.value().equals(part))
        .map(Contribution::plugin)
        .findFirst()
        .orElse(PluginRegistry.CORE);
  }
}
