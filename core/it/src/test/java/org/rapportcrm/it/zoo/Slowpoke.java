package org.rapportcrm.it.zoo;

import java.nio.file.Path;
import java.util.List;
import org.rapportcrm.it.Api;
import org.rapportcrm.testkit.PluginJar;

/** A plugin that takes a minute in everything it is ever asked. */
final class Slowpoke {
  static final String ID = "zoo-slow";

  /** What is slow and was given up, as REST names the kinds; a job is told as a failure. */
  static final List<String> KINDS =
      List.of(
          "observer",
          "filter",
          "figure",
          "top-bar",
          "search",
          "health",
          "bulk",
          "merge-tag",
          "widget",
          "tab");

  private Slowpoke() {}

  /** Asks for each of them once; nobody waits longer than an admin may have to. */
  static void pokeAll(Zoo zoo) {
    Api admin = zoo.admin();
    Patience.with("an event", zoo::newContact);
    long gone = zoo.newContact();
    Patience.with("a filter", () -> admin.ask("DELETE", "/api/v1/contacts/" + gone, null));
    Patience.with("a job", () -> admin.post("/api/plugins/zoo-slow/jobs", "{}"));
    Patience.with(
        "a merge tag", () -> admin.post("/api/plugins/zoo-slow/messages/" + zoo.contact(), "{}"));
    zoo.open("/console/search.json?q=anna");
    zoo.open("/console/contact/" + zoo.contact());
    zoo.open("/console/contact/" + zoo.contact() + "/slow");
    zoo.open("/console/dashboard");
    zoo.open("/console/plugin?id=" + ID);
    zoo.open("/console/contacts");
    zoo.console().locator("input[name='ticked']").first().check();
    Patience.with(
        "a bulk action",
        () ->
            zoo.console()
                .waitForNavigation(
                    () ->
                        zoo.console().locator("input[type='submit'][value='" + ID + "']").click()));
  }

  static Path write(Path folder) {
    return PluginJar.of(ID, "1.0.0")
        .type(
            """
            final class Nap {
              static <T> T then(T value) {
                try {
                  Thread.sleep(60_000);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return value;
              }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Watcher { void on(@Observes ContactsCreated created) { Nap.then(0); } }
            """)
        .type(
            """
            @ApplicationScoped
            public class Veto implements ContactDeletionFilter {
              public ContactDeletion apply(ContactDeletion value) { return Nap.then(value); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Figures implements ContactFigures {
              public List<Figure> figures(long contact) { return Nap.then(List.of()); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Shout implements TopBarMessage {
              public String text(Locale locale) { return Nap.then("late"); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Finder implements SearchSource {
              public String capability() { return "contacts.read"; }
              public List<Hit> find(String words, int limit) { return Nap.then(List.of()); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Pulse implements HealthCheck {
              public Result check() { return Nap.then(null); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Stamp implements BulkWork {
              public int apply(List<Long> contacts) { return Nap.then(0); }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Mood implements MergeTag.Source {
              public Map<Long, String> values(String name, Collection<Long> contacts, Locale locale) {
                return Nap.then(Map.of());
              }
            }
            """)
        .type(
            """
            @ApplicationScoped
            public class Drudge implements JobWork { public void run(JobRun run) { Nap.then(0); } }
            """)
        .type(
            """
            @Named("zooslowView")
            @RequestScoped
            public class View { public String getText() { return Nap.then(""); } }
            """)
        .page(
            "view",
            """
            <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets">
              <p>#{zooslowView.text}</p>
            </ui:composition>
            """)
        .type(
            """
            @Path("/plugins/zoo-slow")
            @ApplicationScoped
            public class Desk {
              @Inject private Jobs jobs;
              @Inject private Composer composer;

              @POST
              @Path("/jobs")
              @RequiresCapability("plugins.manage")
              public Map<String, Object> start() {
                return Map.of("job", jobs.start("zoo-slow.job", ""));
              }

              @POST
              @Path("/messages/{contact}")
              @RequiresCapability("plugins.manage")
              public Map<String, Object> draw(@PathParam("contact") long contact) {
                Block text = Block.of("text", Map.of("text", "Hello {{zoo-slow.mood|friend}}"));
                MessageDesign design = new MessageDesign("News", "", "en", List.of(text));
                return Map.of("text", composer.preview(design, contact).text());
              }
            }
            """)
        .adds(
            """
            public List<Class<? extends ContactFigures>> contactFigures() {
              return List.of(Figures.class);
            }

            public List<Class<? extends TopBarMessage>> topBarMessages() {
              return List.of(Shout.class);
            }

            public List<Class<? extends SearchSource>> searchSources() {
              return List.of(Finder.class);
            }

            public List<Class<? extends HealthCheck>> healthChecks() {
              return List.of(Pulse.class);
            }

            public List<BulkAction> bulkActions() {
              return List.of(
                  new BulkAction("b", "zoo-slow.name", "star", "contacts.read", Stamp.class));
            }

            public List<MergeTag> mergeTags() {
              return List.of(new MergeTag("zoo-slow.mood", "zoo-slow.name", "happy", Mood.class));
            }

            public List<JobKind> jobs() {
              return List.of(new JobKind("zoo-slow.job", "zoo-slow.name", null, Drudge.class));
            }

            public List<Widget> dashboardWidgets() {
              return List.of(new Widget("w", "zoo-slow.name", "/plugins/zoo-slow/view.xhtml",
                  "contacts.read", Widget.Width.HALF));
            }

            public List<ContactTab> contactTabs() {
              return List.of(new ContactTab(
                  "slow", "zoo-slow.name", "star", "/plugins/zoo-slow/view.xhtml", "contacts.read"));
            }
            """)
        .write(folder);
  }
}
