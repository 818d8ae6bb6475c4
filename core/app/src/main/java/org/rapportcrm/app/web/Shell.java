package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.page.TopBarMessage;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.security.signin.Doorway;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Dress;
import org.rapportcrm.app.theme.Preview;

/** What every page's frame asks: language, look, brand, menu, top bar. */
@Named
@RequestScoped
public class Shell {

  @Inject private Viewer viewer;
  @Inject private CurrentUser user;
  @Inject private Settings settings;
  @Inject private ActiveTheme theme;
  @Inject private Preview preview;
  @Inject private PluginRegistry registry;
  @Inject private Messages messages;
  @Inject private Guard guard;
  @Inject private Preferences preferences;
  @Inject private Doorway doorway;

  private List<MenuGroup> menu;
  private List<String> barMessages;
  private Dress dress;

  /** A language of the switch. */
  public record Language(String tag, String name) {
    /** For pages. */
    public String getTag() {
      return tag;
    }

    /** For pages. */
    public String getName() {
      return name;
    }
  }

  /** Language tag without extensions, for {@code <html lang>}. */
  public String getLang() {
    return viewer.locale().getLanguage();
  }

  /** For {@code <html dir>}. */
  public String getDir() {
    return viewer.direction();
  }

  /** For Faces' own messages. */
  public Locale getLocale() {
    return viewer.locale();
  }

  /** For {@code <html data-look>}. */
  public String getLook() {
    return viewer.look();
  }

  /** When the light style of PrimeFaces' widgets holds, as a media query. */
  public String getLightMedia() {
    return media("light");
  }

  /** When their dark style holds. */
  public String getDarkMedia() {
    return media("dark");
  }

  /** An icon for the look's switch. */
  public String getLookIcon() {
    return switch (viewer.look()) {
      case "light" -> "sun";
      case "dark" -> "moon";
      default -> "desktop";
    };
  }

  /** The installation's name. */
  public String getSiteName() {
    return settings.get(PluginRegistry.CORE, "site.name").orElse("Rapport");
  }

  /** The theme: the one that the person tries on, else everybody's. */
  public Dress getDress() {
    if (dress == null) {
      dress = theme.dress(preview.theme().or(theme::theme));
    }
    return dress;
  }

  /** The languages to choose from, each by its own name. */
  public List<Language> getLanguages() {
    return PersonLocale.LANGUAGES.stream()
        .map(tag -> new Language(tag, messages.text(Locale.forLanguageTag(tag), "shell.ownName")))
        .toList();
  }

  /** The side menu. */
  public List<MenuGroup> getMenu() {
    if (menu == null) {
      menu =
          MenuGroup.of(
              registry.active(RapportPlugin::menu),
              user::may,
              key -> messages.text(viewer.locale(), key));
    }
    return menu;
  }

  /** What plugins say on the top bar; one that fails says nothing. */
  public List<String> getMessages() {
    if (barMessages == null) {
      Locale locale = viewer.locale();
      barMessages =
          registry.activeWithOwner(RapportPlugin::topBarMessages).stream()
              .map(
                  one ->
                      guard.<TopBarMessage, String>ask(
                          one.plugin(), Kind.TOP_BAR, one.value(), bean -> bean.text(locale)))
              .flatMap(Optional::stream)
              .filter(text -> !text.isBlank())
              .toList();
    }
    return barMessages;
  }

  /**
   * {@code page} for the menu entry of the page that is open, of one below it, or of its parent.
   *
   * @param parent path of the page above, or of the menu's entry itself; may be empty
   */
  public String current(String path, String parent) {
    String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    String open = view.endsWith(".xhtml") ? view.substring(0, view.length() - 6) : view;
    return MenuMark.belongs(open, parent, path) ? "page" : "false";
  }

  /** The person's name. */
  public String getPersonName() {
    return user.name();
  }

  /** Tells people apart who use one browser; empty for strangers. */
  public String getPersonId() {
    return user.id().map(String::valueOf).orElse("");
  }

  public String getInitials() {
    return Initials.of(user.name());
  }

  /** Switches the language and shows the page again. */
  public void speak(String language) {
    preferences.language(language);
    keepCookie(Cookies.LANGUAGE, language);
    Here.go(Url.without("lang", Here.address()));
  }

  /** Switches between light and dark and shows the page again. */
  public void wear(String look) {
    preferences.look(look);
    Here.go(Here.address());
  }

  /** Signs the browser out. */
  public void signOut() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    Here.go(
        doorway.leave(
            (HttpServletRequest) context.getRequest(),
            (HttpServletResponse) context.getResponse()));
  }

  /** Whether the page is fetched again by {@code data-poll}; such a view keeps no state. */
  public boolean isPolled() {
    return Faces.getRequestHeader("X-Poll") != null;
  }

  private String media(String look) {
    if (viewer.look().equals("auto")) {
      return "(prefers-color-scheme: " + look + ")";
    }
    return viewer.look().equals(look) ? "all" : "not all";
  }

  private static void keepCookie(String name, String value) {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    Cookies.keep(
        (HttpServletRequest) context.getRequest(),
        (HttpServletResponse) context.getResponse(),
        name,
        value);
  }
}
