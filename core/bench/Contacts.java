import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes invented contacts as a CSV file, the same ones each time:
 *
 * <pre>java Contacts.java 100000 &gt; contacts.csv</pre>
 */
public final class Contacts {

  private static final String[] SYLLABLES = {
    "ba", "ri", "no", "ma", "le", "su", "ka", "do", "vi", "ta", "shi", "ran", "mel", "or", "ez",
    "ga", "hu", "lin", "pe", "zo"
  };
  private static final String[] NOT_LATIN = {
    "محمد,الشيباني", "فاطمه,هروی", "کیومرث,رستمی", "مریم,کریمی", "أحمد,الزهراني", "Zoë,Müller"
  };
  private static final String[] CITIES = {
    "Berlin,Germany", "Madrid,Spain", "تهران,Iran", "القاهرة,Egypt", "Oslo,Norway", "Lyon,France",
    "Graz,Austria", "Cork,Ireland", "Riga,Latvia", "Porto,Portugal"
  };
  private static final String[] STAGES = {"subscriber", "lead", "customer", "customer", "vip"};

  private Contacts() {}

  public static void main(String[] arguments) throws IOException {
    int contacts = Integer.parseInt(arguments[0]);
    Random random = new Random(42);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print("Customer ID,First Name,Last Name,Email,Phone,Company,City,Country,Life stage,Tags,Birthday\n");
    for (int i = 1; i <= contacts; i++) {
      String name =
          i % 10 == 0
              ? NOT_LATIN[random.nextInt(NOT_LATIN.length)]
              : name(random, 2) + "," + name(random, 3);
      out.printf(
          "C%d,%s,person%d@example.com,+49 30 %07d,Company %d,%s,%s,\"%s\",%d-%02d-%02d%n",
          i,
          name,
          i,
          i,
          random.nextInt(2000),
          CITIES[random.nextInt(CITIES.length)],
          STAGES[random.nextInt(STAGES.length)],
          "batch " + i % 20 + (i % 7 == 0 ? ", newsletter" : ""),
          1950 + random.nextInt(50),
          1 + random.nextInt(12),
          1 + random.nextInt(28));
    }
    out.flush();
  }

  private static String name(Random random, int syllables) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
