package org.rapportcrm.it;

import java.nio.file.Path;
import java.util.Locale;
import org.rapportcrm.testkit.PluginJar;

/**
 * A plugin of which every part fails while the program runs, and with settings of every type. Its
 * widget loops while the site's name is {@code loop}.
 */
final class ClumsyPlugin {

  static final String ID = "clumsy";

  private static final String PART =
      """
      <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets">
        <p>#{clumsyBean.%s}</p>
      </ui:composition>
      """;

  private static final String CONTENTS =
      """
      public List<Widget> dashboardWidgets() {
        return List.of(widget("throws"), widget("missing"), widget("loops"), widget("works"));
      }
      private static Widget widget(String id) {
        return new Widget(id, "clumsy." + id, "/plugins/clumsy/" + id + ".xhtml", "console.use",
            Widget.Width.HALF);
      }
      public List<Page> pages() { return List.of(new Page("throws", "clumsy.tab", "console.use")); }
      public List<ContactTab> contactTabs() {
        return List.of(new ContactTab("clumsy", "clumsy.tab", "box", "/plugins/clumsy/throws.xhtml",
            "contacts.read"));
      }
      public List<Class<? extends ContactFigures>> contactFigures() { return List.of(Figures.class); }
      public List<Class<? extends TopBarMessage>> topBarMessages() { return List.of(Bar.class); }
      public List<Class<? extends SearchSource>> searchSources() { return List.of(Finder.class); }
      public List<Class<? extends HealthCheck>> healthChecks() { return List.of(Check.class); }
      public List<MergeTag> mergeTags() {
        return List.of(new MergeTag("clumsy.word", "clumsy.tab", "word", Words.class));
      }
      public SettingsSchema settings() {
        List<SettingsSchema.Setting> all = new ArrayList<>();
        for (SettingsSchema.Type type : SettingsSchema.Type.values()) {
          all.add(new SettingsSchema.Setting(type.name().toLowerCase(), "clumsy.set." + type.name(),
              type, null, List.of("red", "green", "blue"),
              SettingRules.none().in("clumsy.group." + (type.ordinal() % 2))));
        }
        all.add(SettingsSchema.Setting.of("key", "clumsy.key", SettingsSchema.Type.SECRET, null)
            .with(SettingRules.none().required(true).between("8", "40")));
        all.add(SettingsSchema.Setting.of("count", "clumsy.count",
            SettingsSchema.Type.WHOLE_NUMBER, "3").with(SettingRules.none().between("1", "9")));
        all.add(SettingsSchema.Setting.of("only", "clumsy.only", SettingsSchema.Type.TEXT, null)
            .with(SettingRules.none().onlyIf("yes_no", "true")));
        all.add(SettingsSchema.Setting.of("old", "clumsy.old", SettingsSchema.Type.TEXT, null)
            .with(SettingRules.none().deprecated()));
        return new SettingsSchema(all);
      }
      public SettingsSchema userSettings() {
        return SettingsSchema.of(
            SettingsSchema.Setting.of("rows", "clumsy.rows", SettingsSchema.Type.WHOLE_NUMBER, "7")
                .with(SettingRules.none().between("1", "50")),
            SettingsSchema.Setting.of("sign", "clumsy.sign", SettingsSchema.Type.TEXT, null),
            SettingsSchema.Setting.of("token", "clumsy.token", SettingsSchema.Type.SECRET, null)
                .with(SettingRules.none().between("8", "40").matching("[a-z0-9-]+")));
      }
      """;

  private static final String BEAN =
      """
      @Named("clumsyBean") @RequestScoped public class ClumsyBean {
        private static volatile long turns;
        @Inject private Settings settings;
        public String getThrows() { throw new IllegalStateException("dropped it"); }
        public String getWorks() { return "not everything breaks"; }
        public String getLoops() {
          while (settings.get("core", "site.name").filter("loop"::equals).isPresent()) {
            for (long until = turns + 1_000_000_000_000L; turns < until; turns++) { }
          }
          return "calm";
        }
      }
      """;

  private static final String RESOURCE =
      """
      @Path("/plugins/clumsy/parcels")
      @ApplicationScoped
      public class Parcels {
        @GET
        @RequiresCapability("contacts.read")
        public Map<String, Object> list() { throw new IllegalStateException("dropped it"); }
        @GET
        @Path("/slow")
        @RequiresCapability("contacts.read")
        public Map<String, Object> slow() throws InterruptedException {
          Thread.sleep(1100);
          return Map.of();
        }
      }
      """;

  private static final String THROW = "{ throw new IllegalStateException(\"dropped it\"); }";

  private ClumsyPlugin() {}

  /** Writes its jar into a folder. */
  static Path write(Path folder) {
    PluginJar jar =
        PluginJar.of(ID, "1.0.0")
            .adds(CONTENTS)
            .migration("V1__parcels.sql", "create table clumsy_parcel (id bigint primary key);")
            .type(BEAN)
            .type(bean("Figures implements ContactFigures", "List<Figure> figures(long id)"))
            .type(bean("Bar implements TopBarMessage", "String text(Locale locale)"))
            .type(
                "@ApplicationScoped public class Finder implements SearchSource {"
                    + " public String capability() { return \"console.use\"; }"
                    + " public List<Hit> find(String folded, int limit) "
                    + THROW
                    + "}")
            .type(bean("Check implements HealthCheck", "HealthCheck.Result check()"))
            .type(
                bean(
                    "Words implements MergeTag.Source",
                    "Map<Long, String> values(String n, Collection<Long> ids, Locale l)"))
            .type(RESOURCE)
            .page("throws", PART.formatted("throws"))
            .page("loops", PART.formatted("loops"))
            .page("works", PART.formatted("works"))
            .text("name", "The clumsy one")
            .text("throws", "A widget that throws")
            .text("missing", "A widget without a page")
            .text("loops", "A widget that never returns")
            .text("works", "A widget that works")
            .text("tab", "Clumsy")
            .text("key", "Key of the service")
            .text("key.help", "From the service's own page; 8 to 40 characters.")
            .text("count", "How many")
            .text("only", "Only with yes")
            .text("old", "Old one")
            .text("rows", "Rows of a page")
            .text("sign", "My signature")
            .text("token", "My key of the service")
            .text("token.help", "8 to 40 small letters and digits, from the service's own page.")
            .text("group.0", "First group")
            .text("group.1", "Second group");
    for (String type :
        new String[] {
          "TEXT",
          "LONG_TEXT",
          "SECRET",
          "WHOLE_NUMBER",
          "DECIMAL",
          "YES_NO",
          "CHOICE",
          "SEVERAL",
          "DAY",
          "DURATION",
          "MONEY",
          "EMAIL",
          "URL",
          "COLOUR"
        }) {
      jar.text("set." + type, "A " + type.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return jar.write(folder);
  }

  private static String bean(String name, String method) {
    return "@ApplicationScoped public class " + name + " { public " + method + " " + THROW + " }";
  }
}
