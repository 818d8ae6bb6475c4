package org.rapportcrm.app.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.BlockRenderer;
import org.rapportcrm.api.message.BlockRenderer.Frame;
import org.rapportcrm.api.message.BlockRenderer.Place;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.message.MergeText.Tag;
import org.rapportcrm.app.text.Foot;

/** Writes a design as MJML and, beside it, as plain text; both with {@link Marks} for tags. */
final class MjmlWriter {

  private final MessageParts parts;
  private final Messages texts;
  private final Marks marks;
  private final Letterhead letterhead;
  private final Locale locale;
  private final long batchId;
  private Foot foot = Foot.CONSENT;
  private final List<Block> pluginBlocks = new ArrayList<>();
  private final StringBuilder mjml = new StringBuilder(4096);
  private final StringBuilder text = new StringBuilder(1024);

  MjmlWriter(
      MessageParts parts,
      Messages texts,
      Marks marks,
      Letterhead letterhead,
      Locale locale,
      long batchId) {
    this.parts = parts;
    this.texts = texts;
    this.marks = marks;
    this.letterhead = letterhead;
    this.locale = locale;
    this.batchId = batchId;
  }

  String mjml() {
    return mjml.toString();
  }

  String text() {
    return text.toString();
  }

  List<Block> pluginBlocks() {
    return pluginBlocks;
  }

  void write(MessageDesign design) {
    foot = Foot.of(design);
    mjml.append("<mjml>").append(MjmlHead.of(design, letterhead, marks, locale)).append("<mj-body");
    attribute("background-color", letterhead.colours().ground());
    mjml.append('>');
    head();
    for (Block block : design.blocks()) {
      mjml.append("<mj-section>");
      if (block.kind().equals("columns")) {
        block.columns().forEach(this::column);
      } else {
        column(List.of(block));
      }
      mjml.append("</mj-section>");
    }
    footer();
    mjml.append("</mj-body></mjml>");
  }

  private void head() {
    if (letterhead.logo() != null) {
      mjml.append("<mj-section mj-class=\"outside\"><mj-column><mj-image width=\"160px\"");
      attribute("src", letterhead.logo());
      attribute("alt", letterhead.siteName());
      mjml.append(" /></mj-column></mj-section>");
    }
  }

  private void column(List<Block> blocks) {
    mjml.append("<mj-column>");
    blocks.forEach(this::block);
    mjml.append("</mj-column>");
  }

  private void block(Block block) {
    switch (block.kind()) {
      case "heading" -> heading(block);
      case "text" -> text(block);
      case "image" -> image(block);
      case "button" -> button(block);
      case "divider" -> divider();
      case "columns" -> block.columns().forEach(column -> column.forEach(this::block));
      default -> pluginBlock(block);
    }
  }

  private void heading(Block block) {
    String words = marks.mark(block.field("text"));
    String level = block.field("level").matches("[123]") ? block.field("level") : "1";
    element("mj-text", "mj-class", "h" + level, "<h" + level + ">", words, "</h" + level + ">");
    plain(words);
  }

  private void text(Block block) {
    String html = RichText.toHtml(marks.mark(block.field("text")));
    mjml.append("<mj-text>").append(html).append("</mj-text>");
    plain(RichText.toPlain(html));
  }

  private void image(Block block) {
    String alt = marks.mark(block.field("alt"));
    mjml.append("<mj-image");
    attribute("src", link(block.field("src")));
    attribute("alt", alt);
    if (!block.field("url").isBlank()) {
      attribute("href", link(block.field("url")));
    }
    mjml.append(" />");
    if (!block.field("url").isBlank()) {
      plain((alt + ": " + link(block.field("url"))).strip());
    } else {
      plain(alt);
    }
  }

  private void button(Block block) {
    String label = marks.mark(block.field("label"));
    String address = link(block.field("url"));
    mjml.append("<mj-button");
    attribute("href", address);
    mjml.append('>').append(Escapes.html(label)).append("</mj-button>");
    plain(label + ": " + address);
  }

  private void divider() {
    mjml.append("<mj-divider />");
    plain("----------");
  }

  /** A block of a plugin that is not there (any more) is left out; the check names it. */
  private void pluginBlock(Block block) {
    MessageBlock kind = parts.block(block.kind()).orElse(null);
    if (kind == null) {
      return;
    }
    BlockRenderer renderer = parts.renderer(kind);
    Frame frame = renderer.frame(block, new Place(locale, letterhead.baseUrl(), batchId));
    mjml.append(markFrame(frame.mjml()));
    plain(markFrame(frame.text()));
    pluginBlocks.add(block);
  }

  private String markFrame(String frame) {
    String prefix = "block" + pluginBlocks.size() + ".";
    return MergeText.replace(
        frame,
        tag ->
            marks.mark(
                tag.name().startsWith("block.")
                    ? new Tag(prefix + tag.name().substring("block.".length()), tag.fallback())
                    : tag));
  }

  private void footer() {
    String why = texts.text(locale, foot.why(), letterhead.siteName());
    mjml.append("<mj-section mj-class=\"outside\"><mj-column><mj-text mj-class=\"footer\"><p>");
    mjml.append(Escapes.html(why)).append("<br />").append(Escapes.html(letterhead.siteName()));
    if (!letterhead.postalAddress().isBlank()) {
      mjml.append(", ").append(Escapes.html(letterhead.postalAddress()));
    }
    mjml.append("</p>");
    if (foot.link() != null) {
      mjml.append("<p><a href=\"").append(Escapes.html(footAddress())).append("\">");
      mjml.append(Escapes.html(texts.text(locale, foot.link()))).append("</a></p>");
    }
    if (letterhead.footKey() != null) {
      String words = texts.text(locale, letterhead.footKey());
      mjml.append("<p>").append(Escapes.html(words)).append("</p>");
    }
    mjml.append("</mj-text></mj-column></mj-section>");
    text.append("-- \n").append(why).append('\n').append(letterhead.siteName());
    if (!letterhead.postalAddress().isBlank()) {
      text.append("\n").append(letterhead.postalAddress());
    }
    text.append("\n");
    if (foot.link() != null) {
      text.append("\n").append(texts.text(locale, foot.link()));
      text.append(": ").append(footAddress()).append('\n');
    }
  }

  private String footAddress() {
    return foot.address(letterhead.baseUrl(), marks.mark(new Tag(Tags.UNSUBSCRIBE, "")));
  }

  /** An address that is none, or leads elsewhere than to a page, is not let out. */
  private String link(String address) {
    String marked = marks.mark(address.strip());
    boolean whole = marked.startsWith(marks.prefix());
    return whole || Escapes.isLink(marked) ? marked : "#";
  }

  private void attribute(String name, String value) {
    mjml.append(' ').append(name).append("=\"").append(Escapes.html(value)).append('"');
  }

  private void element(
      String name, String key, String value, String open, String words, String close) {
    mjml.append('<').append(name);
    attribute(key, value);
    mjml.append('>').append(open).append(Escapes.html(words)).append(close);
    mjml.append("</").append(name).append('>');
  }

  private void plain(String paragraph) {
    if (!paragraph.isBlank()) {
      text.append(paragraph.strip()).append("\n\n");
    }
  }
}
