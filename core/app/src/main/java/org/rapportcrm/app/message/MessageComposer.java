package org.rapportcrm.app.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MergeTag;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/**
 * The composer as others see it; the work is in {@link Compiler}, {@link Values}, {@link
 * DesignCheck}.
 */
@ApplicationScoped
public class MessageComposer implements Composer {

  /** Stands in for the unsubscribing page in previews. */
  public static final String SAMPLE_TOKEN = "sample";

  private MessageParts parts;
  private Messages texts;
  private ContactTags contacts;
  private Supplier<Letterhead> letterhead;
  private CurrentUser user;

  /** For proxies. */
  protected MessageComposer() {}

  @Inject
  public MessageComposer(
      MessageParts parts,
      Messages texts,
      ContactTags contacts,
      LetterheadSettings letterhead,
      CurrentUser user) {
    this(parts, texts, contacts, (Supplier<Letterhead>) letterhead::read, user);
  }

  /** With a letterhead from elsewhere. */
  public MessageComposer(
      MessageParts parts,
      Messages texts,
      ContactTags contacts,
      Supplier<Letterhead> letterhead,
      CurrentUser user) {
    this.parts = parts;
    this.texts = texts;
    this.contacts = contacts;
    this.letterhead = letterhead;
    this.user = user;
  }

  @Override
  public Rendered preview(MessageDesign design, Long contactId) {
    Letterhead head = letterhead.get();
    CompiledMessage message = new Compiler(parts, texts).compile(design, head, 0);
    Values values = new Values(parts, contacts);
    Map<String, String> filled =
        contactId == null
            ? values.samples(message, head)
            : new HashMap<>(values.of(message, head, 0, List.of(contactId)).get(contactId));
    filled.put(Tags.UNSUBSCRIBE, head.baseUrl() + "/u/" + SAMPLE_TOKEN);
    return message.fillUncounted(filled);
  }

  @Override
  public List<Finding> check(MessageDesign design) {
    return new DesignCheck(parts, texts, user.locale()).of(design);
  }

  @Override
  public List<MergeTag> tags() {
    return parts.tags();
  }

  @Override
  public List<MessageBlock> blocks() {
    return parts.blocks();
  }

  @Override
  public List<MessageBlock.Options.Option> options(String kind, String field) {
    return parts.block(kind).stream()
        .flatMap(
            block ->
                block.fields().stream()
                    .filter(one -> one.name().equals(field) && one.options() != null)
                    .flatMap(one -> parts.options(block, one).stream()))
        .toList();
  }

  @Override
  public String toJson(MessageDesign design) {
    return DesignJson.write(design);
  }

  @Override
  public MessageDesign fromJson(String json) {
    return DesignJson.read(json);
  }
}
