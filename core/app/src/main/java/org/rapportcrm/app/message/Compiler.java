package org.rapportcrm.app.message;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.message.Template.Place;

/** Compiles designs: the part that is done once for a batch, not once for a recipient. */
public final class Compiler {

  private final MessageParts parts;
  private final Messages texts;

  /** With the parts that may be named and the texts of the footer. */
  public Compiler(MessageParts parts, Messages texts) {
    this.parts = parts;
    this.texts = texts;
  }

  /**
   * Compiles.
   *
   * @param batchId the delivery batch, or 0 in a preview
   */
  public CompiledMessage compile(MessageDesign design, Letterhead letterhead, long batchId) {
    Locale locale = Locale.forLanguageTag(design.language());
    Marks marks = new Marks();
    MjmlWriter writer = new MjmlWriter(parts, texts, marks, letterhead, locale, batchId);
    writer.write(design);
    String html = Mjml4j.render(writer.mjml(), configuration(locale));
    List<String> links = new ArrayList<>();
    TemplateCutter cutter = new TemplateCutter(marks, links);
    String subject = marks.mark(design.subject().replaceAll("\\s+", " "));
    Template htmlTemplate = cutter.html(html);
    Template textTemplate = cutter.plain(writer.text(), Place.PLAIN);
    Template subjectTemplate = cutter.plain(subject, Place.SUBJECT);
    Set<String> tags = new LinkedHashSet<>();
    marks.tags().forEach(tag -> tags.add(tag.name()));
    return new CompiledMessage(
        locale,
        subjectTemplate,
        htmlTemplate,
        textTemplate,
        List.copyOf(links),
        Set.copyOf(tags),
        List.copyOf(writer.pluginBlocks()));
  }

  /** Whether a language is written from right to left. */
  public static boolean isRightToLeft(Locale locale) {
    return com.ibm.icu.util.ULocale.forLocale(locale).isRightToLeft();
  }

  private static Mjml4j.Configuration configuration(Locale locale) {
    return new Mjml4j.Configuration(
        locale.toLanguageTag(),
        isRightToLeft(locale) ? Mjml4j.TextDirection.RTL : Mjml4j.TextDirection.LTR);
  }
}
