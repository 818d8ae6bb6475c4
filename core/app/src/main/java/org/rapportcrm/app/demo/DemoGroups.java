package org.rapportcrm.app.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;

/** Tags, lists and segments of the shop; who belongs to them follows from what the contacts did. */
final class DemoGroups {

  /** Tags by who carries them: a condition over {@code contact c}. */
  private static final Map<String, String> TAGS =
      new TreeMap<>(
          Map.of(
              "tea lover",
              "exists (select 1 from purchase p where p.contact_id = c.id and p.description = 'Tea')"
                  + " and mod(c.id, 3) = 0",
              "calligraphy",
              "c.language in ('ar', 'fa') and mod(c.id, 11) = 0",
              "wholesale",
              "c.company_id is not null and c.purchase_count > 0",
              "press",
              "mod(c.id, 251) = 0",
              "gift buyer",
              "c.purchase_count > 1 and mod(c.id, 7) = 0"));

  private static final Map<String, String> LISTS =
      new TreeMap<>(
          Map.of(
              "Spring fair visitors",
              "c.source = 'fair'",
              "Tasting evening guests",
              "c.purchase_count > 2 and mod(c.id, 9) = 0",
              "Catalogue by post",
              "c.country = 'GB' and mod(c.id, 5) = 0"));

  private record Segment(String name, String description, String rule) {}

  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(
              "VIPs",
              "Eight purchases or more",
              "{\"field\":\"purchases.count\",\"op\":\"gte\",\"value\":8}"),
          new Segment(
              "Lapsed, worth a letter",
              "Bought at least twice, nothing for half a year, may be written to",
              "{\"all\":[{\"field\":\"purchases.count\",\"op\":\"gte\",\"value\":2},"
                  + "{\"field\":\"purchases.last\",\"op\":\"notWithinLast\",\"value\":\"P180D\"},"
                  + "{\"field\":\"consent.marketing\",\"op\":\"is\",\"value\":true}]}"),
          new Segment(
              "Birthday this week",
              null,
              "{\"field\":\"contact.birthday\",\"op\":\"withinNext\",\"value\":\"P7D\"}"),
          new Segment(
              "First purchase this month",
              "For a word of welcome",
              "{\"field\":\"purchases.first\",\"op\":\"withinLast\",\"value\":\"P30D\"}"),
          new Segment(
              "Brought friends",
              "Somebody they sent to us has bought",
              "{\"field\":\"referrals.credited\",\"op\":\"gte\",\"value\":1}"),
          new Segment(
              "Helped, not back yet",
              "Had help in the last three months and has not bought since then",
              "{\"all\":[{\"field\":\"interactions.helped\",\"op\":\"gte\",\"value\":1,"
                  + "\"within\":\"P90D\"},"
                  + "{\"field\":\"purchases.last\",\"op\":\"notWithinLast\",\"value\":\"P90D\"}]}"));

  private final Sql sql;
  private final Instant now;

  DemoGroups(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  void fill() {
    TAGS.forEach(this::tag);
    LISTS.forEach(this::list);
    segments();
  }

  private void tag(String name, String who) {
    long id = Ids.next(sql, "tag_seq");
    sql.update(
        "insert into tag (id, name, name_folded) values (?, ?, ?)", id, name, Folding.fold(name));
    sql.update(
        "insert into contact_tag (contact_id, tag_id) select c.id, cast(? as bigint)"
            + " from contact c where "
            + who,
        id);
  }

  private void list(String name, String who) {
    long id = Ids.next(sql, "contact_list_seq");
    sql.update(
        "insert into contact_list (id, name, name_folded, created_at) values (?, ?, ?, ?)",
        id,
        name,
        Folding.fold(name),
        now);
    sql.update(
        "insert into contact_list_member (list_id, contact_id, added_at)"
            + " select cast(? as bigint), c.id, cast(? as timestamp with time zone)"
            + " from contact c where "
            + who,
        id,
        now);
  }

  private void segments() {
    List<Object[]> rows = new ArrayList<>();
    for (Segment segment : SEGMENTS) {
      rows.add(
          new Object[] {
            Ids.next(sql, "segment_seq"),
            segment.name(),
            Folding.fold(segment.name()),
            segment.description(),
            segment.rule(),
            Times.utc(now),
            Times.utc(now)
          });
    }
    sql.batch(
        "insert into segment (id, name, name_folded, description, rule, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
