package org.rapportcrm.app.message;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;

/** Collects what goes into a message's holes, for many contacts in a few queries. */
public final class Values {

  private static final Logger LOG = System.getLogger("rapport.message");

  private final MessageParts parts;
  private final ContactTags contacts;

  /** Asks these. */
  public Values(MessageParts parts, ContactTags contacts) {
    this.parts = parts;
    this.contacts = contacts;
  }

  /**
   * Values by contact and tag. A source that fails leaves its tag to the fallback: a plugin's fault
   * never stops a batch.
   */
  public Map<Long, Map<String, String>> of(
      CompiledMessage message, Letterhead letterhead, long batchId, Collection<Long> contactIds) {
    Map<Long, Map<String, String>> values = new HashMap<>();
    contactIds.forEach(id -> values.put(id, site(letterhead)));
    if (message.tags().stream().anyMatch(name -> name.startsWith(Tags.CONTACT))) {
      contacts.all(contactIds).forEach((id, fields) -> values.get(id).putAll(fields));
    }
    for (String name : message.tags()) {
      if (!name.startsWith(Tags.CONTACT) && !Tags.isBuiltIn(name)) {
        parts.tag(name).ifPresent(tag -> fromSource(message, tag, contactIds, values));
      }
    }
    blocks(message, letterhead, batchId, contactIds, values);
    return values;
  }

  /** What a preview without a contact shows. */
  public Map<String, String> samples(CompiledMessage message, Letterhead letterhead) {
    Map<String, String> values = site(letterhead);
    for (String name : message.tags()) {
      parts.tag(name).ifPresent(tag -> values.put(name, tag.sample()));
    }
    Map<Long, Map<String, String>> byId = new HashMap<>(Map.of(0L, values));
    blocks(message, letterhead, 0, List.of(0L), byId);
    return values;
  }

  private void fromSource(
      CompiledMessage message,
      MergeTag tag,
      Collection<Long> contactIds,
      Map<Long, Map<String, String>> values) {
    guarded(tag.name(), () -> parts.source(tag).values(tag.name(), contactIds, message.locale()))
        .forEach(
            (id, value) -> {
              if (values.containsKey(id)) {
                values.get(id).put(tag.name(), value);
              }
            });
  }

  private void blocks(
      CompiledMessage message,
      Letterhead letterhead,
      long batchId,
      Collection<Long> contactIds,
      Map<Long, Map<String, String>> values) {
    BlockRenderer.Place place =
        new BlockRenderer.Place(message.locale(), letterhead.baseUrl(), batchId);
    for (int i = 0; i < message.blocks().size(); i++) {
      Block block = message.blocks().get(i);
      MessageBlock kind = parts.block(block.kind()).orElse(null);
      if (kind == null) {
        continue;
      }
      String prefix = "block" + i + ".";
      guarded(block.kind(), () -> parts.renderer(kind).values(block, place, contactIds))
          .forEach(
              (id, marks) -> {
                if (values.containsKey(id)) {
                  marks.forEach((mark, value) -> values.get(id).put(prefix + mark, value));
                }
              });
    }
  }

  private static <T> Map<Long, T> guarded(String what, Supplier<Map<Long, T>> source) {
    try {
      Map<Long, T> values = source.get();
      return values == null ? Map.of() : values;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "No values for {0} in a message: {1}", what, e);
      return Map.of();
    }
  }

  private static Map<String, String> site(Letterhead letterhead) {
    Map<String, String> values = new HashMap<>();
    values.put(Tags.SITE_NAME, letterhead.siteName());
    values.put(Tags.SITE_ADDRESS, letterhead.postalAddress());
    return values;
  }
}
