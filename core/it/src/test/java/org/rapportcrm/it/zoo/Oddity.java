package org.rapportcrm.it.zoo;

import java.nio.file.Path;
import org.rapportcrm.testkit.PluginJar;

/** Plugins that do nothing wrong where they are called, and are hard to live with all the same. */
final class Oddity {
  static final String SCRIPT = "zoo-script";
  static final String NAME = "<script>alert('name')</script>";
  static final String DESCRIPTION = "<img src=x onerror=\"alert('description')\">";

  static final String SETTINGS = "zoo-settings";
  static final int HOW_MANY = 40;

  static final String TWIN = "zoo-twin";
  static final String THREADS = "zoo-threads";

  static final String LOGIN = "zoo-login";

  static final String UNWILLING = "zoo-unwilling";
  static final String WHY = "not before the full moon";

  private Oddity() {}

  /** A sign-in page of its own, put into the home by hand. */
  static Path login(Path folder) {
    return PluginJar.of(LOGIN, "1.0.0")
        .type(
            """
            @jakarta.servlet.annotation.WebFilter("/login")
            public class Login extends jakarta.servlet.http.HttpFilter {
              protected void doFilter(
                  jakarta.servlet.http.HttpServletRequest request,
                  jakarta.servlet.http.HttpServletResponse response,
                  jakarta.servlet.FilterChain chain) throws java.io.IOException {
                response.getWriter().write("give me your password");
              }
            }
            """)
        .write(folder);
  }

  /** Throws when it is switched on. */
  static Path unwilling(Path folder) {
    return PluginJar.of(UNWILLING, "1.0.0")
        .adds(
            "public Optional<Class<? extends Lifecycle>> lifecycle() {"
                + " return Optional.of(Moon.class); }")
        .type(
            """
            @ApplicationScoped
            public class Moon implements Lifecycle {
              public void onActivate() {
                throw new IllegalStateException("WHY");
              }
            }
            """
                .replace("WHY", WHY))
        .write(folder);
  }

  /** Its name, description, vendor and the label and icon of its menu entry are scripts. */
  static Path script(Path folder) {
    return PluginJar.of(SCRIPT, "1.0.0")
        .text("name", NAME)
        .text("description", DESCRIPTION)
        .manifest("vendor", "<b onmouseover=\"alert('vendor')\">Mallory</b>")
        .adds(
            """
            public List<MenuEntry> menu() {
              return List.of(
                  new MenuEntry(
                      Section.SYSTEM, "zoo-script.name", "\\"><script>alert('icon')</script>",
                      "/plugins/zoo-script/view", "contacts.read"));
            }

            public List<Page> pages() {
              return List.of(new Page("view", "zoo-script.name", "contacts.read"));
            }
            """)
        .page(
            "view",
            """
            <ui:composition template="/rapport/console.xhtml" xmlns="http://www.w3.org/1999/xhtml"
                xmlns:ui="jakarta.faces.facelets">
              <ui:define name="content"><p>nothing</p></ui:define>
            </ui:composition>
            """)
        .write(folder);
  }

  /** As many settings as somebody may think of, each type in turn. */
  static Path settings(Path folder) {
    PluginJar jar =
        PluginJar.of(SETTINGS, "1.0.0")
            .adds(
                """
                public SettingsSchema settings() {
                  SettingsSchema.Type[] types = SettingsSchema.Type.values();
                  List<SettingsSchema.Setting> all = new ArrayList<>();
                  for (int i = 0; i < %d; i++) {
                    all.add(new SettingsSchema.Setting(
                        "s" + i, "zoo-settings.s" + i, types[i %% types.length], null,
                        List.of("one", "two")));
                  }
                  return new SettingsSchema(all);
                }

                public SettingsSchema userSettings() {
                  return SettingsSchema.of(
                      SettingsSchema.Setting.of(
                          "mine", "zoo-settings.mine", SettingsSchema.Type.WHOLE_NUMBER, "7"),
                      SettingsSchema.Setting.of(
                          "key", "zoo-settings.key", SettingsSchema.Type.SECRET, null));
                }
                """
                    .formatted(HOW_MANY));
    jar.text("mine", "My number").text("key", "My key");
    for (int i = 0; i < HOW_MANY; i++) {
      jar.text("s" + i, "Setting number " + i)
          .text("s" + i + ".one", "One")
          .text("s" + i + ".two", "Two");
    }
    return jar.write(folder);
  }

  /** Two files with the same id. */
  static void twins(Path folder) {
    PluginJar.of(TWIN, "1.0.0").write(folder);
    PluginJar.of(TWIN, "1.0.1").write(folder);
  }

  /** Starts a thread and forgets it. */
  static Path threads(Path folder) {
    return PluginJar.of(THREADS, "1.0.0")
        .type(
            """
            @ApplicationScoped
            public class Leak {
              void begin(@Observes @Initialized(ApplicationScoped.class) Object begun) {
                Thread thread = new Thread(() -> {
                  while (true) {
                    try { Thread.sleep(1_000); } catch (InterruptedException e) { return; }
                  }
                }, "zoo-leak");
                thread.setDaemon(true);
                thread.start();
              }
            }
            """)
        .write(folder);
  }
}
