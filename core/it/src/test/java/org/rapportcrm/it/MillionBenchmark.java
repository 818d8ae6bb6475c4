package org.rapportcrm.it;

import java.io.IOException;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.it.MillionAsks.Ask;

/**
 * What people do all day, at a million contacts, by 16 clients: lists, search, a contact's page,
 * the board, the dashboard, counts of segments, an export; each beside a statement written by hand
 * for the same rows. Then everything mixed by a few people, with the memory from its first minute
 * to its last. The distribution runs as a process of its own, on PostgreSQL; see {@link
 * MillionDatabase} for which. Run its main; arguments: how many contacts where there are none yet,
 * how many minutes of mixed use, and {@code mixed} for that alone. docs/performance.md says how to
 * run it.
 */
final class MillionBenchmark implements AutoCloseable {

  private static final int CLIENTS = 16;
  private static final int SECONDS = 10;
  private static final String MIXED = "mixed";

  private final MillionDatabase database = MillionDatabase.open();
  private final RunningRapport rapport;
  private final Api api;
  private final String bearer;
  private final HttpCookie signedIn;
  private final String cookie;
  private final int contacts;

  private MillionBenchmark(int wanted) throws IOException {
    Path folder = Files.createTempDirectory("rapport-million");
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("RAPPORT_JAVA_OPTIONS", "");
    rapport = RunningRapport.start(folder.resolve("home"), settings);
    if (database.contacts() == 0) {
      MillionRecords.fill(database.sql(), wanted);
    }
    contacts = database.contacts();
    String token = rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
    api = new Api(rapport.url(), token);
    bearer = "Authorization: Bearer " + token;
    signedIn = new HttpCookie("rapport_sign_in", signIn());
    cookie = "Cookie: " + signedIn.getName() + "=" + signedIn.getValue();
  }

  public static void main(String[] arguments) throws Exception {
    int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    boolean figures = arguments.length < 3 || !arguments[2].equals(MIXED);
    try (MillionBenchmark benchmark = new MillionBenchmark(contacts)) {
      if (figures) {
        benchmark.figures();
      }
      if (minutes > 0) {
        benchmark.mixed(minutes);
      }
    }
    System.exit(0);
  }

  private void figures() throws IOException {
    try (MillionAsks asks = new MillionAsks(api, bearer, cookie, contacts)) {
      List<Ask> all = asks.all();
      all.forEach(ask -> measure(ask, 3));
      for (Ask ask : all) {
        measure(ask, SECONDS);
      }
      asks.countAnew();
    }
    export();
  }

  private void mixed(int minutes) throws InterruptedException {
    try (MillionAsks asks = new MillionAsks(api, bearer, cookie, contacts)) {
      List<String> rest =
          asks.all().stream()
              .filter(ask -> ask.header().equals(bearer))
              .flatMap(ask -> ask.paths().stream())
              .toList();
      new MixedUse(rapport, api, signedIn, rest, contacts).run(minutes);
    }
  }

  private void measure(Ask ask, int seconds) {
    double server = rapport.processorSeconds();
    double postgres = database.processorSeconds();
    Load.Times times = Load.run(rapport.port(), ask.header(), ask.paths(), 200, CLIENTS, seconds);
    int requests = times.each().size();
    double perRequest = 1000 * (rapport.processorSeconds() - server) / requests;
    double perRequestSql = 1000 * (database.processorSeconds() - postgres) / requests;
    Load.Times byHand =
        SqlLoad.run(database.source(), ask.byHand(), ask.with(), CLIENTS, Math.max(2, seconds / 2));
    System.out.printf(
        Locale.ROOT,
        "%-26s %,8.0f/s  p50 %,7.1f ms  p95 %,7.1f  p99 %,7.1f  CPU server %6.2f + PostgreSQL %6.2f ms"
            + "  by hand %,8.0f/s%n",
        ask.what(),
        times.perSecond(),
        times.millis(0.5),
        times.millis(0.95),
        times.millis(0.99),
        perRequest,
        perRequestSql,
        byHand.perSecond());
  }

  private void export() throws IOException {
    long start = System.nanoTime();
    long bytes = api.download("/api/v1/contacts/export?format=csv");
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "export as CSV: %,.0f rows/s, %,d MB%n", contacts / seconds, bytes >> 20);
  }

  /** A signed-in browser of the administrator; the table keeps the hash of its cookie. */
  private String signIn() {
    String token = "m".repeat(43);
    try {
      String hash =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(token.getBytes(StandardCharsets.US_ASCII)));
      database.sql().update("delete from sign_in where token_hash = ?", hash);
      database
          .sql()
          .update(
              "insert into sign_in (user_id, token_hash, created_at, last_used, expires_at)"
                  + " select min(id), ?, now(), now(), now() + interval '7 days' from app_user",
              hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return token;
  }

  @Override
  public void close() {
    rapport.close();
    database.close();
  }
}
