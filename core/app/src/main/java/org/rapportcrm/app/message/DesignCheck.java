package org.rapportcrm.app.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;

/** Finds what is wrong with a design before anybody gets it. */
final class DesignCheck {

  private static final int MAX_SUBJECT = 200;

  private final MessageParts parts;
  private final Messages texts;
  private final Locale locale;
  private final List<Finding> findings = new ArrayList<>();

  /** Findings are told in the language of the person who designs. */
  DesignCheck(MessageParts parts, Messages texts, Locale locale) {
    this.parts = parts;
    this.texts = texts;
    this.locale = locale;
  }

  List<Finding> of(MessageDesign design) {
    if (design.subject().isBlank()) {
      find("subject", "noSubject");
    } else if (design.subject().length() > MAX_SUBJECT) {
      find("subject", "longSubject", MAX_SUBJECT);
    }
    tags("subject", design.subject());
    tags("preheader", design.preheader());
    if (design.blocks().isEmpty()) {
      find("blocks", "noBlocks");
    }
    blocks("blocks", design.blocks());
    return List.copyOf(findings);
  }

  private void blocks(String path, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      block(path + "[" + i + "]", blocks.get(i));
    }
  }

  private void block(String path, Block block) {
    block.fields().forEach((name, value) -> tags(path + "." + name, value));
    switch (block.kind()) {
      case "heading", "text" -> required(path, block, "text", "noText");
      case "button" -> {
        required(path, block, "label", "noLabel");
        link(path + ".url", block.field("url"));
      }
      case "image" -> image(path, block);
      case "divider" -> {}
      case "columns" -> columns(path, block);
      default -> pluginBlock(path, block);
    }
  }

  private void image(String path, Block block) {
    link(path + ".src", block.field("src"));
    required(path, block, "alt", "noAlt");
    if (!block.field("url").isBlank()) {
      link(path + ".url", block.field("url"));
    }
  }

  private void columns(String path, Block block) {
    if (block.columns().isEmpty() || block.columns().size() > 4) {
      find(path + ".columns", "columns");
    }
    for (int i = 0; i < block.columns().size(); i++) {
      blocks(path + ".columns[" + i + "]", block.columns().get(i));
    }
  }

  private void pluginBlock(String path, Block block) {
    MessageBlock kind = parts.block(block.kind()).orElse(null);
    if (kind == null) {
      find(path + ".kind", "unknownBlock", block.kind());
      return;
    }
    for (MessageBlock.Field field : kind.fields()) {
      if (field.kind() == MessageBlock.Kind.CHOICE) {
        required(path, block, field.name(), "noChoice");
      }
    }
  }

  private void required(String path, Block block, String field, String problem) {
    if (block.field(field).isBlank()) {
      find(path + "." + field, problem);
    }
  }

  private void link(String path, String address) {
    if (address.isBlank() || address.strip().equals("#")) {
      find(path, "emptyLink");
    } else if (!MergeText.replace(address.strip(), tag -> "").isEmpty()
        && !address.strip().startsWith("{{")
        && !Escapes.isLink(MergeText.replace(address.strip(), tag -> "x"))) {
      find(path, "badLink", address);
    }
  }

  private void tags(String path, String text) {
    for (MergeText.Tag tag : MergeText.tags(text)) {
      if (!Tags.isBuiltIn(tag.name()) && parts.tag(tag.name()).isEmpty()) {
        find(path, "unknownTag", tag.name());
      }
    }
    if (MergeText.hasBrokenTag(text)) {
      find(path, "brokenTag");
    }
  }

  private void find(String field, String problem, Object... arguments) {
    String key = "delivery.finding." + problem;
    findings.add(
        new Finding(
            field, texts.text(locale, key, arguments), texts.text(locale, key + ".remedy")));
  }
}
