package org.rapportcrm.app.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;

/** Makes the database and the clock injectable, in core and plugins. */
@ApplicationScoped
public class Persistence {

  private final DataSource dataSource = lookUp();

  private volatile Dialect dialect;

  /** SQL over the one data source. */
  @Produces
  @ApplicationScoped
  public Sql sql() {
    return new Sql(dataSource);
  }

  /** The data source itself, for libraries that want one. */
  @Produces
  public DataSource dataSource() {
    return dataSource;
  }

  /** Which database it is. */
  @Produces
  public Dialect dialect() {
    if (dialect == null) {
      dialect = Dialect.of(dataSource);
    }
    return dialect;
  }

  /** The time. */
  @Produces
  public Clock clock() {
    return MovedClock.isWanted() ? new MovedClock() : Clock.systemUTC();
  }

  /** By name, because injected resources are not bound yet when the migrations run. */
  private static DataSource lookUp() {
    try {
      return InitialContext.doLookup("jdbc/rapport");
    } catch (NamingException e) {
      throw new IllegalStateException("The launcher has made no pool jdbc/rapport", e);
    }
  }
}
