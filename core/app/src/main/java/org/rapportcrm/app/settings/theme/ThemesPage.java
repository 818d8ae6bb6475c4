package org.rapportcrm.app.settings.theme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Preview;
import org.rapportcrm.app.theme.Themes;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;
import org.rapportcrm.theme.Contrast;
import org.rapportcrm.theme.Palette.Seen;
import org.rapportcrm.theme.Theme;
import org.rapportcrm.theme.ThemeFinding;

/** {@code /console/themes}: what each theme looks like, and which one holds. */
@Named
@RequestScoped
public class ThemesPage {

  private static final String PATH = "/console/themes";

  /** Unicode's isolates: what stands between them keeps its direction. */
  private static final char LEFT_TO_RIGHT = '\u2066';

  private static final char END = '\u2069';
  private static final List<String> SAMPLES = List.of("door", "public", "mail");

  @Inject private Themes themes;
  @Inject private ActiveTheme active;
  @Inject private Preview preview;
  @Inject private ThemeChoice choice;
  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private Messages messages;
  @Inject private Viewer viewer;
  @Inject private Msg msg;

  private List<ThemeCard> cards;

  /** The one that everybody sees first, then by name. */
  public List<ThemeCard> getCards() {
    if (cards == null) {
      cards =
          themes.list().stream()
              .map(this::card)
              .sorted(
                  Comparator.comparing(ThemeCard::everybody)
                      .reversed()
                      .thenComparing(ThemeCard::name))
              .toList();
    }
    return cards;
  }

  /** Whether a theme was chosen that is not there, or off. */
  public boolean isBare() {
    return active.theme().isEmpty();
  }

  /** What of a theme can be looked at by itself. */
  public List<String> getSamples() {
    return SAMPLES;
  }

  /** Key of a sample's name. */
  public String sampleKey(String sample) {
    return "themes.sample." + sample;
  }

  /** A contrast as it is shown. */
  public double shown(Seen seen) {
    return Contrast.shown(seen.ratio());
  }

  /** Tries a theme on, for this person alone. */
  public void tryOn(String id) {
    themes.wearable(id).ifPresent(preview::begin);
    Here.go(PATH);
  }

  /** Gives everybody a theme. */
  public void use(String id) {
    try {
      choice.use(id);
      preview.end();
      Here.done(msg.of("themes.used", name(id)));
    } catch (ProblemException e) {
      Here.failed(msg.get("themes.gone"));
    }
    Here.go(PATH);
  }

  private ThemeCard card(Theme theme) {
    Manifest manifest = installed.find(theme.id()).orElseThrow();
    return new ThemeCard(
        theme,
        manifest,
        name(theme.id()),
        manifest.descriptionKey() == null ? "" : msg.get(manifest.descriptionKey()),
        active.id().filter(theme.id()::equals).isPresent(),
        preview.theme().map(Theme::id).filter(theme.id()::equals).isPresent(),
        registry.isActive(theme.id()),
        theme.findings().stream().map(this::flaw).toList());
  }

  private ThemeCard.Flaw flaw(ThemeFinding finding) {
    String key = "themes.flaw." + finding.kind().word();
    Object[] about = finding.about().stream().map(ThemesPage::fromTheLeft).toArray();
    return new ThemeCard.Flaw(messages.text(viewer.locale(), key, about), msg.get(key + ".fix"));
  }

  /** Names and values of CSS read from the left in every language; the modes choose a text. */
  private static String fromTheLeft(String word) {
    return word.matches("light|dark") ? word : LEFT_TO_RIGHT + word + END;
  }

  private String name(String id) {
    return installed.find(id).map(manifest -> msg.get(manifest.nameKey())).orElse(id);
  }
}
