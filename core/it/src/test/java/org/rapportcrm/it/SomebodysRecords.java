package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One record of each kind that belong to one user, in core and bundled plugins. In all their texts
 * stands a word that is nowhere else.
 */
final class SomebodysRecords {

  private final Api api;
  private final long owner;
  private final String word;
  private final Set<Long> ids = new TreeSet<>();

  long contact;
  long company;
  long list;
  long segment;
  long campaign;

  SomebodysRecords(Api api, long owner, String word) {
    this.api = api;
    this.owner = owner;
    this.word = word;
  }

  /** Makes them; the folder takes a file to be imported. */
  void make(Path folder) {
    company = add("/api/v1/companies", "{'name':'%w Ltd','city':'%w','ownerId':%o}");
    contact =
        add(
            "/api/v1/contacts",
            "{'firstName':'%w','lastName':'Person','email':'%w@owned.example','source':'%w',"
                + "'phone':'+49 30 7','externalId':'%w-1','note':'%w','city':'%w','jobTitle':'%w',"
                + "'company':'%w Ltd','ownerId':%o}");
    api.post(
        "/api/v1/contacts/" + contact + "/consents",
        text("{'purpose':'marketing','given':true,'basis':'Write to me'}"));
    add("/api/v1/deals", "{'name':'%w deal','contact':%c,'company':%f,'amount':7,'ownerId':%o}");
    add("/api/v1/tasks", "{'title':'%w task','contact':%c,'note':'%w','assigneeId':%o}");
    add("/api/v1/interactions", "{'contact':%c,'kind':'note','summary':'%w said'}");
    add(
        "/api/v1/purchases",
        "{'contact':%c,'externalId':'%w-P','amount':12,'description':'%w tea','source':'%w'}");
    list = add("/api/v1/lists", "{'name':'List " + owner + "'}");
    api.post("/api/v1/lists/" + list + "/contacts", "{\"contacts\":[" + contact + "]}");
    segment =
        add(
            "/api/v1/segments",
            "{'name':'Segment "
                + owner
                + "','rule':{'field':'contact.emailDomain','op':'eq','value':'owned.example'}}");
    inPlugins(folder);
  }

  private void inPlugins(Path folder) {
    if (api.get("/api/plugins/loyalty/programmes").getJsonArray("items").isEmpty()) {
      api.post("/api/plugins/loyalty/programmes", "{\"name\":\"Club\"}");
    }
    add(
        "/api/plugins/loyalty/entries",
        "{'kind':'adjust','contact':%c,'points':90000,'note':'%w thanks'}");
    answers(folder);
    campaign =
        add(
            "/api/plugins/email-campaigns/campaigns",
            "{'name':'Campaign "
                + owner
                + "','segment':"
                + segment
                + ",'subject':'News','language':'en',"
                + "'blocks':[{'kind':'text','fields':{'text':'Hello.'}}]}");
    api.ask("PATCH", "/api/v1/settings/core", text("{'mail.postalAddress':'1 Paper Street'}"));
    api.ask("PATCH", "/api/v1/settings/core", text("{'mail.fromAddress':'us@owned.example'}"));
    api.post("/api/plugins/email-campaigns/campaigns/" + campaign + "/start", "");
    RunningRapport.await(
        () ->
            api.get("/api/plugins/email-campaigns/campaigns/" + campaign + "/recipients")
                .toString()
                .contains(word));
  }

  /** An answer to a survey, with words, as a file brings it. */
  private void answers(Path folder) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("answers-" + owner + ".csv"),
              "email,score,comment\n" + word + "@owned.example,3," + word + " was late\n");
      api.importFile(
          "answers", file, Map.of("email", "email", "score", "score", "comment", "comment"), "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys of all that was made, to be guessed. */
  List<Long> ids() {
    return List.copyOf(ids);
  }

  private long add(String path, String body) {
    long id = api.post(path, text(body)).getJsonNumber("id").longValue();
    ids.add(id);
    return id;
  }

  private String text(String body) {
    return body.replace('\'', '"')
        .replace("%w", word)
        .replace("%o", String.valueOf(owner))
        .replace("%c", String.valueOf(contact))
        .replace("%f", String.valueOf(company));
  }
}
