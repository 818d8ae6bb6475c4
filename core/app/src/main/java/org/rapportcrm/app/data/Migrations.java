package org.rapportcrm.app.data;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.rapportcrm.app.plugin.registry.InstalledSet;

/** Migrates the core and then each plugin, in the order of their dependencies, before all else. */
@ApplicationScoped
public class Migrations {

  private static final Logger LOG = System.getLogger(Migrations.class.getName());

  @Inject private DataSource dataSource;
  @Inject private InstalledSet installed;

  /** Runs before everything that reads the database. */
  void migrate(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE)
          @Initialized(ApplicationScoped.class)
          Object start) {
    SchemaMigration schema = new SchemaMigration(dataSource);
    migrate(schema, "core");
    installed.manifests().forEach(manifest -> migrate(schema, manifest.id()));
  }

  private static void migrate(SchemaMigration schema, String owner) {
    int count = schema.migrate(owner);
    if (count > 0) {
      LOG.log(Level.INFO, "{0}: {1} migrations run", owner, count);
    }
  }
}
