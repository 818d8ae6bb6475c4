package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.data.Sql;

// region demo-data
/** Eighty visits in the weeks before the shop's present. */
@ApplicationScoped
public class FrontDeskDemo implements DemoData {

  private static final int VISITS = 80;
  private static final int DAYS = 60;

  @Inject private Sql sql;

  @Override
  public void fill(RandomGenerator random, Instant now) {
    List<Long> people =
        sql.list("select id from contact order by id limit 300", row -> row.getLong(1));
    if (people.isEmpty() || sql.number("select count(*) from front_desk_visit") > 0) {
      return;
    }
    List<Object[]> rows =
        random
            .ints(VISITS, 0, DAYS * 24 * 60)
            .sorted()
            .mapToObj(
                minutes ->
                    new Object[] {
                      people.get(random.nextInt(people.size())),
                      now.minus(Duration.ofDays(DAYS)).plus(Duration.ofMinutes(minutes))
                    })
            .toList();
    sql.batch("insert into front_desk_visit (contact_id, at) values (?, ?)", rows);
  }
}
// endregion
