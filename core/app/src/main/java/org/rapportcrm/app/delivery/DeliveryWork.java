package org.rapportcrm.app.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.delivery.engine.Engine;
import org.rapportcrm.app.delivery.engine.Preparation;
import org.rapportcrm.app.delivery.policy.ContactPolicy;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.job.NodeName;
import org.rapportcrm.app.message.Compiler;
import org.rapportcrm.app.message.ContactTags;
import org.rapportcrm.app.message.MessageParts;
import org.rapportcrm.app.message.Values;
import org.rapportcrm.app.suppression.SuppressionBook;

/** Wires this node's engine to the application, and starts and stops it with it. */
@ApplicationScoped
public class DeliveryWork {

  private static final Logger LOG = System.getLogger("rapport.delivery");

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private DataSource dataSource;
  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private NodeName node;
  @Inject private Settings settings;
  @Inject private SiteMail site;
  @Inject private MessageParts parts;
  @Inject private ContactTags contacts;
  @Inject private Messages messages;
  @Inject private Tokens tokens;
  @Inject private Composer composer;
  @Inject private SendFilters filters;
  @Inject private PolicyRules rules;
  @Inject private SuppressionBook suppressed;
  @Inject private PreparationContext context;
  @Inject private DeliveryTimeline timeline;
  @Inject private BatchTelling telling;

  private volatile Engine engine;

  /** Starts when the application is known to be good. */
  void begin(@Observes BackgroundWork.Started started) {
    Preparation preparation =
        new BatchPreparation(
            sql,
            new ContactPolicy(sql, clock, rules::read, filters::withheld, suppressed::in),
            new Compiler(parts, messages),
            new Values(parts, contacts),
            new Addresses(tokens),
            site::read,
            composer::fromJson,
            site::writer,
            clock);
    Engine made =
        new Engine(
            dataSource,
            node.value(),
            HomeFolder.resolve("journal"),
            new StoredEngineSettings(settings),
            claim -> context.run(() -> preparation.prepare(claim)),
            site.transports(),
            batch -> {
              timeline.write(batch);
              telling.ended(batch);
            },
            telling::paused);
    try {
      made.start(threads::newThread);
      engine = made;
    } catch (SQLException e) {
      LOG.log(Level.ERROR, "Sending does not start: " + e.getMessage(), e);
    }
  }

  /** Looks for work at once. */
  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) StoredBatches.Wake wake) {
    if (engine != null) {
      engine.wake();
    }
  }

  @PreDestroy
  void stop() {
    if (engine != null) {
      engine.close();
    }
  }
}
