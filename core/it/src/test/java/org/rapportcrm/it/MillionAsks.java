package org.rapportcrm.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What people ask of a million contacts, each with the rows of it by hand. */
final class MillionAsks implements AutoCloseable {

  private static final int DEEP_PAGES = 100;
  private static final int COUNTED = 5;

  private static final String BY_WORD =
      "and array_to_tsvector(string_to_array(search_text, ' ')) @@ (? || ':*')::tsquery"
          + " order by name_folded, id limit 21";

  private final Api api;
  private final String bearer;
  private final String cookie;
  private final int contacts;
  private final long segment;

  /**
   * One thing that people do.
   *
   * @param header who asks
   * @param paths what is asked, in turn
   * @param byHand a statement for the same rows, with one question mark or none
   * @param with what stands there, in turn
   */
  record Ask(String what, String header, List<String> paths, String byHand, List<?> with) {}

  MillionAsks(Api api, String bearer, String cookie, int contacts) {
    this.api = api;
    this.bearer = bearer;
    this.cookie = cookie;
    this.contacts = contacts;
    this.segment = segment("Important people in Norway, " + System.nanoTime(), "vip", "Norway");
  }

  List<Ask> all() {
    List<Long> people =
        IntStream.range(0, 2000).mapToObj(n -> 11L + n * (contacts / 2100L)).toList();
    List<String> names = InventedContacts.firstNames();
    String columns =
        "select id, first_name, last_name, email, phone, company_id, life_stage, owner_id,"
            + " purchase_count, purchase_sum, last_purchase from contact where deleted_at is null ";
    return List.of(
        new Ask(
            "list",
            bearer,
            rest("sort=name", "sort=-created", "sort=-updated"),
            columns + "order by created_at desc, id desc limit 21",
            List.of()),
        new Ask(
            "filtered list",
            bearer,
            rest(
                "lifeStage=vip&sort=-created",
                "tag=batch%207&sort=name",
                "tag=batch%2061&sort=name"),
            columns + "and life_stage = 'vip' order by created_at desc, id desc limit 21",
            List.of()),
        new Ask(
            "deep page",
            bearer,
            deepPages(),
            columns
                + "and (created_at, id) < ((select created_at from contact where id = ?), 0)"
                + " order by created_at desc, id desc limit 21",
            people),
        new Ask(
            "search",
            bearer,
            names.stream().map(name -> "/api/v1/contacts?limit=20&query=" + name).toList(),
            columns + BY_WORD,
            names),
        new Ask(
            "Ctrl-K",
            cookie,
            names.stream().map(name -> "/console/search.json?q=" + name).toList(),
            columns + BY_WORD,
            names),
        new Ask(
            "Ctrl-K with a slip",
            cookie,
            names.stream().map(name -> "/console/search.json?q=" + name + "xr").toList(),
            columns + BY_WORD,
            names),
        new Ask(
            "contact's page",
            cookie,
            people.stream().map(id -> "/console/contact/" + id).toList(),
            "select id, kind, at, summary from interaction where contact_id = ?"
                + " order by at desc, id desc limit 26",
            people),
        new Ask(
            "the same, 10,000 entries",
            cookie,
            List.of("/console/contact/" + MillionRecords.BUSY_CONTACT),
            "select id, kind, at, summary from interaction where contact_id = ?"
                + " order by at desc, id desc limit 26",
            List.of(MillionRecords.BUSY_CONTACT)),
        new Ask(
            "count of a segment",
            bearer,
            List.of("/api/v1/segments/" + segment + "/count"),
            "select count(*) from contact where deleted_at is null and life_stage = 'vip'"
                + " and country = 'Norway'",
            List.of()),
        new Ask(
            "board",
            cookie,
            List.of("/console/deals"),
            "select id, name, amount from deal where stage_id = ? order by closes_on, id limit 21",
            List.of(1L, 2L, 3L)),
        new Ask(
            "dashboard",
            cookie,
            List.of("/console/dashboard"),
            "select count(*), sum(amount) from purchase where refunded_at is null"
                + " and at >= now() - interval '30 days'",
            List.of()));
  }

  private static List<String> rest(String... queries) {
    return List.of(queries).stream().map(query -> "/api/v1/contacts?limit=20&" + query).toList();
  }

  /** Pages far down, by the cursors that lead there. */
  private List<String> deepPages() {
    List<String> pages = new ArrayList<>();
    String path = "/api/v1/contacts?limit=200&sort=-created";
    String cursor = "";
    int last = Math.min(DEEP_PAGES, contacts / 200 - 1);
    for (int i = 0; i < last; i++) {
      cursor = "&cursor=" + api.get(path + cursor).getString("nextCursor");
      pages.add("/api/v1/contacts?limit=20&sort=-created" + cursor);
    }
    return pages.subList(last / 2, last);
  }

  /** Counts segments that nobody has counted before, one after the other. */
  void countAnew() {
    for (String country : List.of("Germany", "Spain", "France", "Austria", "Norway")) {
      long id = segment("Counted in " + country + " at " + System.nanoTime(), "customer", country);
      long start = System.nanoTime();
      long count = api.get("/api/v1/segments/" + id + "/count").getInt("count");
      System.out.printf(
          Locale.ROOT,
          "segment counted anew: %,d contacts in %.0f ms%n",
          count,
          (System.nanoTime() - start) / 1e6);
      delete(id);
    }
  }

  private long segment(String name, String stage, String country) {
    var rules =
        Json.createArrayBuilder()
            .add(condition("contact.lifeStage", "eq", stage))
            .add(condition("contact.country", "eq", country));
    String body =
        Json.createObjectBuilder()
            .add("name", name)
            .add("rule", Json.createObjectBuilder().add("all", rules))
            .build()
            .toString();
    return api.post("/api/v1/segments", body).getInt("id");
  }

  private static JsonObject condition(String field, String op, String value) {
    return Json.createObjectBuilder().add("field", field).add("op", op).add("value", value).build();
  }

  private void delete(long id) {
    api.ask("DELETE", "/api/v1/segments/" + id, null);
  }

  /** Deletes the segment that it made. */
  @Override
  public void close() {
    delete(segment);
  }
}
