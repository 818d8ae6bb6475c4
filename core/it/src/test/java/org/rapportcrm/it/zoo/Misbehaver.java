package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.testkit.PluginJar;

/** Fails in something that is asked for a page, in an event, or in the background. */
enum Misbehaver implements Member {
  OBSERVER {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
          """
          @ApplicationScoped
          public class Watcher {
            void on(@Observes ContactsCreated created) { throw new IllegalStateException("WORDS"); }
          }
          """
              .replace("WORDS", WORDS));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.newContact();
    }
  },
  FILTER {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
          """
          @ApplicationScoped
          public class Veto implements ContactDeletionFilter {
            public ContactDeletion apply(ContactDeletion value) {
              throw new IllegalStateException("WORDS");
            }
          }
          """
              .replace("WORDS", WORDS));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.deleteContact(zoo.newContact());
    }
  },
  WIDGET {
    @Override
    public void spoil(PluginJar jar) {
      throwingView(jar, id());
      jar.adds(
          """
          public List<Widget> dashboardWidgets() {
            return List.of(
                new Widget("w", "ID.name", "/plugins/ID/view.xhtml", "contacts.read", Widget.Width.HALF));
          }
          """
              .replace("ID", id()));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/dashboard");
    }
  },
  TAB {
    @Override
    public void spoil(PluginJar jar) {
      throwingView(jar, id());
      jar.adds(
          """
          public List<ContactTab> contactTabs() {
            return List.of(
                new ContactTab("t", "ID.name", "star", "/plugins/ID/view.xhtml", "contacts.read"));
          }
          """
              .replace("ID", id()));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/contact/" + zoo.contact() + "/t");
    }
  },
  FIGURE {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Sum implements ContactFigures {
                public List<Figure> figures(long contact) { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<Class<? extends ContactFigures>> contactFigures() {"
                  + " return List.of(Sum.class); }");
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/contact/" + zoo.contact());
    }
  },
  TOP_BAR {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Shout implements TopBarMessage {
                public String text(Locale locale) { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<Class<? extends TopBarMessage>> topBarMessages() {"
                  + " return List.of(Shout.class); }");
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/tags");
    }
  },
  SEARCH {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Finder implements SearchSource {
                public String capability() { return "contacts.read"; }
                public List<Hit> find(String words, int limit) {
                  throw new IllegalStateException("WORDS");
                }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<Class<? extends SearchSource>> searchSources() {"
                  + " return List.of(Finder.class); }");
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/search.json?q=anna");
    }
  },
  HEALTH {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Pulse implements HealthCheck {
                public Result check() { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<Class<? extends HealthCheck>> healthChecks() {"
                  + " return List.of(Pulse.class); }");
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/plugin?id=" + id());
    }
  },
  JOB {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Drudge implements JobWork {
                public void run(JobRun run) { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<JobKind> jobs() { return List.of(new JobKind(\"ID.job\", \"ID.name\","
                      .replace("ID", id())
                  + " null, Drudge.class)); }")
          .type(
              """
              @Path("/plugins/ID/jobs")
              @ApplicationScoped
              public class Starter {
                @Inject private Jobs jobs;

                @POST
                @RequiresCapability("plugins.manage")
                public Map<String, Object> start() {
                  return Map.of("job", jobs.start("ID.job", ""));
                }
              }
              """
                  .replace("ID", id()));
    }

    @Override
    public void poke(Zoo zoo) {
      // Once it is paused nothing is at this address.
      zoo.admin().ask("POST", "/api/plugins/" + id() + "/jobs", "{}");
    }
  },
  PUBLIC_PAGE {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Door implements PublicPageHandler {
                public PublicResponse get(PublicRequest request) { throw new IllegalStateException("WORDS"); }
                public PublicResponse post(PublicRequest request) { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              "public List<PublicPage> publicPages() { return List.of(new PublicPage(\"z\", Door.class)); }");
    }

    @Override
    public void poke(Zoo zoo) {
      // Somebody without an account asks; it is the plugin's own page that fails.
      Answer answer = zoo.stranger().ask("GET", "/z/anything", null);
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain(WORDS, "Exception");
    }
  },
  /** Never comes back, and hears nothing. */
  ENDLESS_LOOP {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
          """
          @ApplicationScoped
          public class Mill {
            static volatile long turns;
            void on(@Observes ContactsCreated created) { while (turns >= 0) { turns = turns + 1 & 7; } }
          }
          """);
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.newContact();
    }
  };

  @Override
  public String words() {
    return this == ENDLESS_LOOP ? "not back after" : WORDS;
  }

  private static void throwingView(PluginJar jar, String id) {
    String bean = id.replace("-", "") + "View";
    jar.page(
            "view",
            """
            <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets">
              <p>#{BEAN.text}</p>
            </ui:composition>
            """
                .replace("BEAN", bean))
        .type(
            """
            @Named("BEAN")
            @RequestScoped
            public class View {
              public String getText() { throw new IllegalStateException("WORDS"); }
            }
            """
                .replace("BEAN", bean)
                .replace("WORDS", WORDS));
  }
}
