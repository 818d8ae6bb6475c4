package org.rapportcrm.app.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.text.Messages;

/** The contact's tags, one plugin's tag and one plugin's block. */
final class FakeParts implements MessageParts, MergeTag.Source, BlockRenderer {

  boolean broken;

  /** Texts straight from the bundle. */
  static final Messages TEXTS =
      (locale, key, arguments) ->
          new com.ibm.icu.text.MessageFormat(
                  ResourceBundle.getBundle("META-INF.rapport.core.delivery", locale).getString(key),
                  locale)
              .format(arguments);

  @Override
  public List<MergeTag> tags() {
    return ContactTags.tags();
  }

  @Override
  public List<MessageBlock> blocks() {
    return List.of();
  }

  @Override
  public Optional<MergeTag> tag(String name) {
    if (name.equals("loyalty.points")) {
      return Optional.of(new MergeTag(name, "k", "420", FakeParts.class));
    }
    return ContactTags.tags().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  @Override
  public MergeTag.Source source(MergeTag tag) {
    return this;
  }

  @Override
  public Optional<MessageBlock> block(String kind) {
    return kind.equals("surveys.question")
        ? Optional.of(new MessageBlock(kind, "k", "star", List.of(), FakeParts.class))
        : Optional.empty();
  }

  @Override
  public List<MessageBlock.Options.Option> options(MessageBlock block, MessageBlock.Field field) {
    return List.of();
  }

  @Override
  public BlockRenderer renderer(MessageBlock block) {
    return this;
  }

  @Override
  public Map<Long, String> values(String name, Collection<Long> contactIds, Locale locale) {
    if (broken) {
      throw new IllegalStateException("broken plugin");
    }
    Map<Long, String> values = new HashMap<>();
    contactIds.forEach(id -> values.put(id, "" + id * 10));
    return values;
  }

  @Override
  public Frame frame(Block block, Place place) {
    return new Frame(
        "<mj-button href=\"{{block.url}}\">Answer</mj-button>", "Answer: {{block.url}}");
  }

  @Override
  public Map<Long, Map<String, String>> values(
      Block block, Place place, Collection<Long> contactIds) {
    Map<Long, Map<String, String>> values = new HashMap<>();
    contactIds.forEach(id -> values.put(id, Map.of("url", place.baseUrl() + "/s/" + id)));
    return values;
  }
}
