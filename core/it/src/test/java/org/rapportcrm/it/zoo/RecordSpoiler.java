package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.testkit.PluginJar;

/** Fails in what it does with records: selected ones, those of a message, a file, a person's. */
enum RecordSpoiler implements Member {
  BULK_ACTION {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Stamp implements BulkWork {
                public int apply(List<Long> contacts) { throw new IllegalStateException("WORDS"); }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              """
              public List<BulkAction> bulkActions() {
                return List.of(
                    new BulkAction("b", "ID.name", "star", "contacts.read", Stamp.class));
              }
              """
                  .replace("ID", id()));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.open("/console/contacts");
      zoo.console().locator("input[name='ticked']").first().check();
      var button = zoo.console().locator("input[type='submit'][value='" + id() + "']");
      if (button.count() == 1) {
        zoo.console().waitForNavigation(button::click);
        assertThat(zoo.console().locator("body").innerText()).doesNotContain("Exception");
      }
    }
  },
  MERGE_TAG {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Mood implements MergeTag.Source {
                public Map<Long, String> values(String name, Collection<Long> contacts, Locale locale) {
                  throw new IllegalStateException("WORDS");
                }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              """
              public List<MergeTag> mergeTags() {
                return List.of(new MergeTag("ID.mood", "ID.name", "happy", Mood.class));
              }
              """
                  .replace("ID", id()));
      messages(jar, id(), "Block.of(\"text\", Map.of(\"text\", \"Hello {{ID.mood|friend}}\"))");
    }

    @Override
    public void poke(Zoo zoo) {
      said(zoo, id(), "Hello friend");
    }
  },
  MESSAGE_BLOCK {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Banner implements BlockRenderer {
                public Frame frame(Block block, Place place) { throw new IllegalStateException("WORDS"); }
                public Map<Long, Map<String, String>> values(
                    Block block, Place place, Collection<Long> contacts) {
                  throw new IllegalStateException("WORDS");
                }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              """
              public List<MessageBlock> messageBlocks() {
                return List.of(
                    new MessageBlock("ID.banner", "ID.name", "star", List.of(), Banner.class));
              }
              """
                  .replace("ID", id()));
      messages(
          jar,
          id(),
          "Block.of(\"ID.banner\", Map.of()), Block.of(\"text\", Map.of(\"text\", \"The rest\"))");
    }

    @Override
    public void poke(Zoo zoo) {
      said(zoo, id(), "The rest");
    }
  },
  IMPORT {
    @Override
    public void spoil(PluginJar jar) {
      jar.type(
              """
              @ApplicationScoped
              public class Clerk implements ImportWriter {
                public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
                  throw new IllegalStateException("WORDS");
                }
              }
              """
                  .replace("WORDS", WORDS))
          .adds(
              """
              public List<ImportKind> importKinds() {
                return List.of(new ImportKind(
                    "ID.rows", "ID.name", "contacts.write",
                    List.of(ImportField.required("word", "ID.name", ImportField.Type.TEXT, "word")),
                    List.of(), Clerk.class));
              }
              """
                  .replace("ID", id()));
    }

    @Override
    public void poke(Zoo zoo) {
      zoo.importFile(id() + ".rows", "word\none\n")
          .ifPresent(run -> assertThat(run.getString("state")).isEqualTo("failed"));
    }
  };

  /** Lets a message be drawn for a contact by {@code POST /api/plugins/<id>/messages}. */
  private static void messages(PluginJar jar, String id, String blocks) {
    jar.type(
        """
        @Path("/plugins/ID/messages")
        @ApplicationScoped
        public class Letters {
          @Inject private Composer composer;

          @POST
          @Path("/{contact}")
          @RequiresCapability("plugins.manage")
          public Map<String, Object> draw(@PathParam("contact") long contact) {
            MessageDesign design = new MessageDesign("News", "", "en", List.of(BLOCKS));
            return Map.of("text", composer.preview(design, contact).text());
          }
        }
        """
            .replace("BLOCKS", blocks)
            .replace("ID", id));
  }

  private static void said(Zoo zoo, String plugin, String words) {
    Answer answer =
        zoo.admin()
            .ask("POST", "/api/plugins/" + plugin + "/messages/" + zoo.contact(), "{}", Map.of());
    // Once it is paused nothing is at this address.
    assertThat(answer.status()).as(answer.body()).isIn(200, 404);
    if (answer.status() == 200) {
      assertThat(answer.json().getString("text")).contains(words);
    }
  }
}
