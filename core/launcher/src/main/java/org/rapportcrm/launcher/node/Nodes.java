package org.rapportcrm.launcher.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.payara.Database;

/**
 * This node among the others on the database. It tells the application by the system property
 * {@value #REFUSAL} why it must not serve; the property is absent while it may.
 */
public final class Nodes implements AutoCloseable {

  /** Holds the sentence that says why this node does not serve. */
  public static final String REFUSAL = "rapport.node.refusal";

  /** Holds the name of this node. */
  public static final String ID = "rapport.node.id";

  private static final Logger LOG = Logger.getLogger(Nodes.class.getName());
  private static final int HEARTBEAT_SECONDS = 5;

  private final String id;
  private final String address;
  private final String version;
  private final NodeTable table;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "node");
            thread.setDaemon(true);
            return thread;
          });

  private PluginSet set;
  private Instant since;
  private boolean beating;

  public Nodes(Home home, Database database, int port, String version) {
    this.id = name(home);
    this.address = host() + ":" + port;
    this.version = version;
    this.table = new NodeTable(database);
    System.setProperty(ID, id);
    System.clearProperty(REFUSAL);
  }

  /**
   * Before anything of a set runs or migrates.
   *
   * @param planned what will be tried first; asked for where another node serves
   * @throws Refusal when another node that serves runs another set
   */
  public static void refuseAnother(Home home, Connection connection, Supplier<PluginSet> planned) {
    try {
      List<Node> others = NodeTable.others(connection, name(home));
      if (!others.isEmpty()) {
        refuse(SameSet.atStart(planned.get(), others));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The other nodes could not be asked for", e);
    }
  }

  /**
   * The application runs with this set: at the start it has to be that of the others, later it is a
   * change that the others have to follow.
   *
   * @throws Refusal at the start, when another node that serves runs another set
   */
  public synchronized void runs(PluginSet running) {
    try {
      if (set == null) {
        refuse(SameSet.atStart(running, table.others(id)));
      }
      if (!running.equals(set)) {
        table.adopt(id, address, version, running);
        since = table.since(id);
        set = running;
      }
      System.clearProperty(REFUSAL);
    } catch (SQLException e) {
      throw new IllegalStateException("This node could not be entered in the database", e);
    }
    if (!beating) {
      beating = true;
      heart.scheduleWithFixedDelay(
          this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private synchronized void beat() {
    try {
      Optional<String> refusal = SameSet.meanwhile(set, since, table.others(id));
      table.seen(id, refusal.orElse(null));
      String before = System.getProperty(REFUSAL);
      if (refusal.isPresent()) {
        System.setProperty(REFUSAL, refusal.get());
        if (before == null) {
          LOG.severe("This node does not serve any more. " + refusal.get());
        }
      } else {
        System.clearProperty(REFUSAL);
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The other nodes could not be asked for; it is tried again", e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The heartbeat of this node failed; it is tried again", e);
    }
  }

  /** Leaves at once, so that nobody waits for a node that was stopped. */
  @Override
  public void close() {
    heart.shutdownNow();
    if (set != null) {
      try {
        table.remove(id);
      } catch (SQLException e) {
        LOG.log(Level.FINE, "The row of this node stays until it is old", e);
      }
    }
  }

  private static void refuse(Optional<String> reason) {
    if (reason.isPresent()) {
      throw new Refusal(reason.get());
    }
  }

  /** The name of the node, made once and kept in its home. */
  private static String name(Home home) {
    Path file = home.root().resolve("node");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, UUID.randomUUID().toString().substring(0, 8));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The name of this node cannot be kept in its home", e);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
