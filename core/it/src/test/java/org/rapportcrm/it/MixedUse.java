package org.rapportcrm.it;

import jakarta.json.Json;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A few people at work for a long time: pages, lists and searches, and now and then something
 * written, at the pace of people. Says what the server holds of the memory after the first minute
 * and then every five, and how much was asked and refused.
 */
final class MixedUse {

  private static final int PEOPLE = 4;
  private static final long PAUSE_MILLIS = 250;
  private static final int EVERY_MINUTES = 5;

  /** One request in so many writes. */
  private static final int WRITES_ONE_IN = 7;

  private static final List<String> PAGES =
      List.of(
          "contacts",
          "contacts?stage=vip&sort=-created",
          "contacts?sort=lastPurchase",
          "companies",
          "company/%s",
          "contact/%s",
          "contact/%s",
          "contact-edit/%s",
          "deals",
          "deals?view=list",
          "search.json?q=ma",
          "search.json?q=nora",
          "search.json?q=company+1",
          "deal/%s",
          "forecast",
          "renewals",
          "tasks",
          "calendar",
          "segments",
          "lists",
          "tags",
          "purchases",
          "imports",
          "dashboard",
          "dashboard",
          "system",
          "jobs",
          "duplicates",
          "audit",
          "notifications",
          "profile",
          "plugins",
          "users");

  private final RunningRapport rapport;
  private final Api rest;
  private final HttpCookie cookie;
  private final List<String> restPaths;
  private final int contacts;
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private volatile boolean over;

  /**
   * Begins with nothing.
   *
   * @param rest asks with a token
   * @param cookie of a signed-in browser
   * @param restPaths what is read through REST
   * @param contacts keys from 1 to this exist
   */
  MixedUse(
      RunningRapport rapport, Api rest, HttpCookie cookie, List<String> restPaths, int contacts) {
    this.rapport = rapport;
    this.rest = rest;
    this.cookie = cookie;
    this.restPaths = restPaths;
    this.contacts = contacts;
  }

  /** Works for so long. */
  void run(int minutes) throws InterruptedException {
    say("before");
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Random random = new Random(i);
      people.add(new Thread(() -> work(random)));
    }
    people.forEach(Thread::start);
    for (int minute = 1; minute <= minutes; minute++) {
      TimeUnit.MINUTES.sleep(1);
      if (minute == 1 || minute % EVERY_MINUTES == 0) {
        say("minute " + minute);
      }
    }
    over = true;
    for (Thread person : people) {
      person.join();
    }
    refused.forEach((what, times) -> System.out.printf("refused %d times: %s%n", times, what));
  }

  private void say(String when) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %,6d MB resident  %,8d read  %,7d written  %d refused%n",
        when,
        rapport.residentMegabytes(),
        read.get(),
        written.get(),
        refused.values().stream().mapToInt(Integer::intValue).sum());
  }

  private void work(Random random) {
    Api browser = Api.browser(rapport.url(), (HttpCookie) cookie.clone());
    while (!over) {
      if (random.nextInt(WRITES_ONE_IN) == 0) {
        write(random);
      } else {
        look(browser, random);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(random.nextLong(2 * PAUSE_MILLIS));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(Api browser, Random random) {
    if (random.nextBoolean()) {
      ask(rest, "GET", restPaths.get(random.nextInt(restPaths.size())), null);
    } else {
      String page = PAGES.get(random.nextInt(PAGES.size()));
      // companies and deals are fewer: every key below these is one of theirs too
      int key =
          1 + random.nextInt(Math.max(1, page.startsWith("contact") ? contacts : contacts / 50));
      ask(browser, "GET", "/console/" + String.format(Locale.ROOT, page, key), null);
    }
    read.incrementAndGet();
  }

  private void write(Random random) {
    int contact = 1 + random.nextInt(contacts);
    String mark = Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
    switch (random.nextInt(6)) {
      case 0 ->
          post(
              "contacts",
              Map.of("firstName", "Nora", "lastName", "N" + mark, "email", mark + "@example.net"));
      case 1 -> patch("contacts/" + contact, Map.of("jobTitle", "Buyer " + mark));
      case 2 ->
          post(
              "interactions",
              Map.of("contact", contact, "kind", "note", "summary", "Said " + mark));
      case 3 -> post("tasks", Map.of("title", "Call " + mark, "contact", contact));
      case 4 ->
          post(
              "purchases",
              Map.of("contact", contact, "externalId", mark, "amount", 12, "currency", "EUR"));
      default ->
          patch(
              "deals/" + (1 + contact % Math.max(1, contacts / 10)),
              Map.of("stage", List.of("new", "qualified", "proposal").get(random.nextInt(3))));
    }
    written.incrementAndGet();
  }

  private void post(String path, Map<String, Object> values) {
    ask(rest, "POST", "/api/v1/" + path, Json.createObjectBuilder(values).build().toString());
  }

  private void patch(String path, Map<String, Object> values) {
    ask(rest, "PATCH", "/api/v1/" + path, Json.createObjectBuilder(values).build().toString());
  }

  private void ask(Api api, String method, String path, String body) {
    Api.Answer answer = api.ask(method, path, body);
    if (answer.status() >= 300) {
      String said = answer.body().length() < 300 ? " " + answer.body() : "";
      refused.merge(
          method + " " + path.replaceAll("\\d+", "N") + " " + answer.status() + said,
          1,
          Integer::sum);
    }
  }
}
