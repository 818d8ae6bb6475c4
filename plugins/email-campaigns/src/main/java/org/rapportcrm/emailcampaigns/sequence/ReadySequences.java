package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.emailcampaigns.sequence.Delay.Unit;
import org.rapportcrm.emailcampaigns.template.ReadyMade;
import org.rapportcrm.emailcampaigns.template.Template;

/** The sequences that come with the plugin; each becomes a draft of one's own. */
@ApplicationScoped
public class ReadySequences {

  private static final String KEY = "email-campaigns.ready.";
  private static final int MORNING = 9;

  private Sequences sequences;
  private Steps steps;
  private Messages messages;
  private ReadyMade templates;

  /** For proxies. */
  protected ReadySequences() {}

  @Inject
  public ReadySequences(Sequences sequences, Steps steps, Messages messages, ReadyMade templates) {
    this.sequences = sequences;
    this.steps = steps;
    this.messages = messages;
    this.templates = templates;
  }

  /** Which there are. */
  public enum Kind {
    /** Three mails to newcomers of a list. */
    WELCOME,
    /** Three reminders that a purchase ends. */
    CART,
    /** Thanks, how-to, review, recommendation, a friend. */
    PURCHASE;

    /** As REST and message keys write it: small letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this word. */
    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /** Makes a draft of it in this language: en, ar or fa; English for others. */
  @Transactional
  public Sequence make(Kind kind, Locale locale) {
    String name = messages.text(locale, "email-campaigns.sequence.ready." + kind.word());
    Goals goals = new Goals(kind == Kind.CART, null, false);
    boolean again = kind != Kind.WELCOME;
    Plan plan = new Plan(name, Start.BY_HAND, again, goals, null, null, null, null);
    return steps.replace(sequences.create(plan).id(), mails(kind, locale));
  }

  private List<Steps.Wanted> mails(Kind kind, Locale locale) {
    List<Steps.Wanted> mails = new ArrayList<>();
    switch (kind) {
      case WELCOME -> {
        mails.add(mail(Delay.NONE, locale, "welcome.1", false));
        mails.add(mail(days(2), locale, "welcome.2", false));
        mails.add(mail(days(5), locale, "welcome.3", false));
      }
      case CART -> {
        mails.add(mail(new Delay(1, Unit.HOURS, null), locale, "cart.1", true));
        mails.add(mail(new Delay(1, Unit.DAYS, null), locale, "cart.2", true));
        mails.add(mail(new Delay(2, Unit.DAYS, null), locale, "cart.3", true));
      }
      case PURCHASE -> {
        mails.add(mail(Delay.NONE, locale, "purchase.1", false));
        mails.add(mail(days(3), locale, "purchase.2", false));
        mails.add(mail(days(10), locale, "purchase.3", true));
        templates
            .find("nps-" + language(locale))
            .map(Template::design)
            .ifPresent(design -> mails.add(new Steps.Wanted(null, days(7), design)));
        mails.add(mail(days(14), locale, "purchase.4", false));
      }
    }
    return mails;
  }

  private static Delay days(int amount) {
    return new Delay(amount, Unit.DAYS, MORNING);
  }

  private Steps.Wanted mail(Delay delay, Locale locale, String key, boolean link) {
    String friend = "{{contact.firstName|" + messages.text(locale, KEY + "friend") + "}}";
    String subject = messages.text(locale, KEY + key + ".subject");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of("heading", Map.of("text", subject, "level", "1")));
    blocks.add(
        Block.of(
            "text",
            Map.of(
                "text",
                messages.text(locale, KEY + "hello", friend)
                    + "\n\n"
                    + messages.text(locale, KEY + key + ".text"))));
    if (link) {
      String label = messages.text(locale, KEY + key + ".button");
      blocks.add(Block.of("button", Map.of("label", label, "url", "https://")));
    }
    return new Steps.Wanted(null, delay, new MessageDesign(subject, "", language(locale), blocks));
  }

  private static String language(Locale locale) {
    String language = locale.getLanguage();
    return language.equals("ar") || language.equals("fa") ? language : "en";
  }
}
