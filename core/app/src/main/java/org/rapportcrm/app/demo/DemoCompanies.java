package org.rapportcrm.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.data.Ids;

/** Companies that buy from the shop: offices, schools, cafés, hotels. */
final class DemoCompanies {

  /** A company as contacts and deals need it. */
  record Company(long id, String name, String language) {}

  private record Sketch(Names place, String name, String address, String industry) {}

  private static final List<Sketch> SKETCHES =
      List.of(
          english("Ashby & Daughters", "ashby", "Law"),
          english("Harbour Light Café", "harbourlight", "Hospitality"),
          english("Ivy Lane School", "ivylane", "Education"),
          english("Northgate Architects", "northgate", "Architecture"),
          english("Otter Books", "otterbooks", "Retail"),
          english("Pemberton Hotel", "pemberton", "Hospitality"),
          english("Quill & Co", "quill", "Publishing"),
          english("Redwood Clinic", "redwood", "Health"),
          english("St Hilda's College", "sthilda", "Education"),
          english("Wren Studio", "wrenstudio", "Design"),
          arabic("دار النخيل للنشر", "nakheel", "Publishing"),
          arabic("مقهى الفيشاوي الجديد", "fishawi", "Hospitality"),
          arabic("مدارس الأفق", "alofoq", "Education"),
          arabic("مكتب الحداد للمحاماة", "haddadlaw", "Law"),
          arabic("مستشفى السلام", "alsalam", "Health"),
          arabic("فندق الواحة", "alwaha", "Hospitality"),
          arabic("استوديو زخرفة", "zakhrafa", "Design"),
          arabic("مكتبة الأندلس", "andalus", "Retail"),
          persian("کتاب‌فروشی نشر ماه", "nashremah", "Retail"),
          persian("دبیرستان فرزانگان", "farzan", "Education"),
          persian("چای‌خانهٔ حافظ", "hafezteahouse", "Hospitality"),
          persian("هتل شاه‌عباسی", "shahabbasi", "Hospitality"),
          persian("دفتر معماری ایوان", "ivan", "Architecture"),
          persian("انتشارات سپیده", "sepideh", "Publishing"),
          persian("درمانگاه مهر", "mehr", "Health"),
          persian("آتلیهٔ نقش جهان", "naghshjahan", "Design"));

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;

  DemoCompanies(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
  }

  /** Writes them, each with one of these owners. */
  List<Company> fill(List<Long> owners) {
    Deque<Long> ids = Ids.take(sql, "company_seq", SKETCHES.size());
    List<Company> companies = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (Sketch sketch : SKETCHES) {
      long id = ids.removeFirst();
      companies.add(new Company(id, sketch.name(), sketch.place().language()));
      Object since = Times.utc(now.minus(Duration.ofDays(120 + random.nextInt(600))));
      rows.add(
          new Object[] {
            id,
            sketch.name(),
            Folding.fold(sketch.name()),
            CompanyKeys.nameOf(sketch.name()),
            "https://" + sketch.address() + ".example",
            sketch.industry(),
            sketch.place().city(random),
            sketch.place().country(),
            owners.get(random.nextInt(owners.size())),
            since,
            since
          });
    }
    sql.batch(
        "insert into company (id, name, name_folded, name_key, website, industry, city, country, owner_id,"
            + " created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    return companies;
  }

  private static Sketch english(String name, String address, String industry) {
    return new Sketch(Names.ENGLISH, name, address, industry);
  }

  private static Sketch arabic(String name, String address, String industry) {
    return new Sketch(Names.ARABIC, name, address, industry);
  }

  private static Sketch persian(String name, String address, String industry) {
    return new Sketch(Names.PERSIAN, name, address, industry);
  }
}
