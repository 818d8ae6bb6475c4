package org.rapportcrm.it;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Contacts for benchmarks, the same ones each time. */
final class InventedContacts {

  /** The cities; each has a tenth of the contacts. */
  static final List<String> CITIES =
      List.of(
          "Berlin", "Madrid", "تهران", "القاهرة", "Oslo", "Lyon", "Graz", "Cork", "Riga", "Porto");

  private static final String[] COUNTRIES = {
    "Germany",
    "Spain",
    "Iran",
    "Egypt",
    "Norway",
    "France",
    "Austria",
    "Ireland",
    "Latvia",
    "Portugal"
  };
  private static final String[] SYLLABLES = {
    "ba", "ri", "no", "ma", "le", "su", "ka", "do", "vi", "ta", "shi", "ran", "mel", "or", "ez",
    "ga", "hu", "lin", "pe", "zo"
  };
  private static final String[] NOT_LATIN = {
    "محمد,الشيباني", "فاطمه,هروی", "کیومرث,رستمی", "مریم,کریمی", "أحمد,الزهراني", "Zoë,Müller"
  };
  private static final String[] STAGES = {"subscriber", "lead", "customer", "customer", "vip"};

  private InventedContacts() {}

  /** Writes a CSV file with a header. */
  static Path write(Path file, int contacts) {
    Random random = new Random(42);
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      out.print(
          "Customer ID,First Name,Last Name,Email,Phone,Company,City,Country,Life stage,Tags,"
              + "Birthday\n");
      for (int i = 1; i <= contacts; i++) {
        int city = i % CITIES.size();
        out.printf(
            "C%d,%s,person%d@example.com,+49 30 %07d,Company %d,%s,%s,%s,\"%s\",%d-%02d-%02d%n",
            i,
            i % 11 == 0 ? NOT_LATIN[random.nextInt(NOT_LATIN.length)] : fullName(random),
            i,
            i,
            random.nextInt(2000),
            CITIES.get(city),
            COUNTRIES[city],
            STAGES[random.nextInt(STAGES.length)],
            "batch " + i % 20 + (i % 7 == 0 ? ", newsletter" : ""),
            1950 + random.nextInt(50),
            1 + random.nextInt(12),
            1 + random.nextInt(28));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** First names that about a quarter of a hundredth of the contacts bear each. */
  static List<String> firstNames() {
    List<String> names = new ArrayList<>();
    for (String first : SYLLABLES) {
      for (String second : SYLLABLES) {
        names.add(first + second);
      }
    }
    return names;
  }

  private static String fullName(Random random) {
    return name(random, 2) + "," + name(random, 3);
  }

  private static String name(Random random, int syllables) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
