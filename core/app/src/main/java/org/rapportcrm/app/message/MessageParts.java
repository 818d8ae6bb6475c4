package org.rapportcrm.app.message;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;

/** The merge tags and blocks that core and active plugins offer at this moment. */
public interface MessageParts {

  /** All tags. */
  List<MergeTag> tags();

  /** All blocks. */
  List<MessageBlock> blocks();

  /** The tag of this name, if there is one. */
  Optional<MergeTag> tag(String name);

  /** Who knows the tag's values. */
  MergeTag.Source source(MergeTag tag);

  /** The block of this kind, if there is one. */
  Optional<MessageBlock> block(String kind);

  /** What can be chosen in a field of the block; empty when its plugin fails. */
  List<MessageBlock.Options.Option> options(MessageBlock block, MessageBlock.Field field);

  /** Who draws the block. */
  BlockRenderer renderer(MessageBlock block);
}
