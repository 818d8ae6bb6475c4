import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that an application with pages and a database has: one bean that reads one row. */
@Named("row")
@RequestScoped
@DataSourceDefinition(
    name = "java:app/bare",
    className = "org.h2.jdbcx.JdbcDataSource",
    url = "jdbc:h2:mem:bare",
    user = "sa",
    password = "sa")
public class Row {

  @Resource(lookup = "java:app/bare")
  private DataSource database;

  public int getNumber() throws SQLException {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select 42")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
