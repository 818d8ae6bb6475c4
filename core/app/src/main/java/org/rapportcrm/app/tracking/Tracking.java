package org.rapportcrm.app.tracking;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.delivery.Addresses;
import org.rapportcrm.app.job.BackgroundWork;

/** Notes opens and clicks, and knows where counted links lead. */
@ApplicationScoped
public class Tracking {

  private static final int KEPT_LINKS = 20_000;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private DataSource dataSource;
  @Inject private Sql sql;
  @Inject private Tokens tokens;
  @Inject private Clock clock;

  private final Map<Long, String> links = new ConcurrentHashMap<>();
  private volatile TrackingWriter writer;

  /** Notes an open; answers whether the token is one. */
  public boolean opened(String token, boolean machine) {
    OptionalLong delivery = tokens.verify(Addresses.OPEN, token);
    delivery.ifPresent(id -> note(new Sighting(id, null, machine, clock.instant())));
    return delivery.isPresent();
  }

  /**
   * Notes a click.
   *
   * @param path the link's id, a dot and the token
   * @return where the link leads; empty when the token is none
   */
  public Optional<String> clicked(String path, boolean machine) {
    int dot = path.indexOf('.');
    if (dot < 1
        || dot > 18
        || !path.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long linkId = Long.parseLong(path.substring(0, dot));
    OptionalLong delivery = tokens.verify(Addresses.CLICK + linkId, path.substring(dot + 1));
    if (delivery.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> address = address(linkId);
    if (address.isPresent()) {
      note(new Sighting(delivery.getAsLong(), linkId, machine, clock.instant()));
    }
    return address;
  }

  /** Begins to write when the application is known to be good. */
  void begin(@Observes BackgroundWork.Started started) {
    TrackingWriter made = new TrackingWriter(dataSource);
    made.start(threads::newThread);
    writer = made;
  }

  @PreDestroy
  void stop() {
    if (writer != null) {
      writer.close();
    }
  }

  private void note(Sighting sighting) {
    TrackingWriter open = writer;
    if (open != null) {
      open.seen(sighting);
    }
  }

  private Optional<String> address(long linkId) {
    String known = links.get(linkId);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<String> stored =
        sql.first("select url from delivery_link where id = ?", row -> row.getString(1), linkId);
    stored.ifPresent(
        url -> {
          if (links.size() >= KEPT_LINKS) {
            links.clear();
          }
          links.put(linkId, url);
        });
    return stored;
  }
}
