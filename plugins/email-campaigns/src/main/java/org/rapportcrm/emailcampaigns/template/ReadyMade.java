package org.rapportcrm.emailcampaigns.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.MessageBlock;
import org.rapportcrm.api.text.Messages;

/**
 * The designs that come with the plugin, each in three languages. One whose blocks belong to a
 * plugin that is not active is not offered.
 */
@ApplicationScoped
public class ReadyMade {

  private static final String FOLDER = "/META-INF/rapport/email-campaigns/templates/";
  private static final List<String> NAMES =
      List.of("newsletter", "welcome", "win-back", "thank-you", "offer", "nps");
  private static final List<String> LANGUAGES = List.of("en", "ar", "fa");
  private static final Set<String> CORE =
      Set.of("heading", "text", "image", "button", "columns", "divider");

  private Composer composer;
  private Messages messages;

  /** For proxies. */
  protected ReadyMade() {}

  @Inject
  public ReadyMade(Composer composer, Messages messages) {
    this.composer = composer;
    this.messages = messages;
  }

  /** All that can be used now, those of a language together. */
  public List<Template> all() {
    Set<String> plugins =
        composer.blocks().stream().map(MessageBlock::kind).collect(Collectors.toSet());
    return LANGUAGES.stream()
        .flatMap(language -> NAMES.stream().map(name -> read(name, language)))
        .filter(template -> known(template.design().blocks(), plugins))
        .toList();
  }

  /** The one of this key, if it can be used now. */
  public Optional<Template> find(String key) {
    return all().stream().filter(template -> template.key().equals(key)).findFirst();
  }

  private Template read(String name, String language) {
    String key = name + "-" + language;
    String label =
        messages.text(Locale.forLanguageTag(language), "email-campaigns.template." + name);
    return new Template(key, label, composer.fromJson(text(key + ".json")), true, 0);
  }

  private static String text(String file) {
    try (InputStream in = ReadyMade.class.getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean known(List<Block> blocks, Set<String> plugins) {
    return blocks.stream()
        .flatMap(
            block ->
                Stream.concat(Stream.of(block), block.columns().stream().flatMap(List::stream)))
        .allMatch(block -> CORE.contains(block.kind()) || plugins.contains(block.kind()));
  }
}
