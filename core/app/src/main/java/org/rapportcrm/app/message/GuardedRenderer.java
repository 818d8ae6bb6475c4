package org.rapportcrm.app.message;

import java.util.Collection;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;

/**
 * A plugin's block, drawn through the guard and in the caller's transaction. A block that cannot be
 * drawn is left out of the message.
 */
record GuardedRenderer(Guard guard, String plugin, MessageBlock block) implements BlockRenderer {

  private static final Frame NOTHING = new Frame("", "");

  @Override
  public Frame frame(Block drawn, Place place) {
    return guard
        .here(
            plugin,
            Kind.BLOCK,
            block.kind(),
            () ->
                guard.<BlockRenderer, Frame>with(
                    block.renderer(), renderer -> renderer.frame(drawn, place)))
        .answer()
        .orElse(NOTHING);
  }

  @Override
  public Map<Long, Map<String, String>> values(
      Block drawn, Place place, Collection<Long> contactIds) {
    return guard.runPlain(
        plugin,
        Kind.BLOCK,
        block.kind(),
        () ->
            guard.<BlockRenderer, Map<Long, Map<String, String>>>with(
                block.renderer(), renderer -> renderer.values(drawn, place, contactIds)));
  }
}
