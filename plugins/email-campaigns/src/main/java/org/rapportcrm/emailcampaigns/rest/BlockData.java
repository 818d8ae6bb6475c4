package org.rapportcrm.emailcampaigns.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.rest.Doc;

/** A block in JSON. */
@Doc("A block of a message.")
public record BlockData(
    @Doc("heading, text, image, button, columns, divider, or a plugin's such as loyalty.coupon.")
        String kind,
    @Doc("What was filled in: text, level, src, alt, url, label; texts may hold merge tags.")
        Map<String, String> fields,
    @Doc("The blocks of each column, for columns alone.") List<List<BlockData>> columns) {

  static BlockData of(Block block) {
    return new BlockData(
        block.kind(),
        block.fields(),
        block.columns().stream().map(c -> c.stream().map(BlockData::of).toList()).toList());
  }

  Block toBlock() {
    Map<String, String> given = new LinkedHashMap<>();
    if (fields != null) {
      fields.forEach((name, value) -> given.put(name, value == null ? "" : value));
    }
    return new Block(
        kind == null ? "" : kind,
        given,
        columns == null
            ? List.of()
            : columns.stream().map(c -> c.stream().map(BlockData::toBlock).toList()).toList());
  }
}
