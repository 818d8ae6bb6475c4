package org.rapportcrm.app.company;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.text.Folding;

/** Tells a company's name from its legal form: Acme, Acme Ltd. and ACME GmbH &amp; Co. KG. Pure. */
final class LegalForms {

  /** Forms without dots, parted by commas; several words are one form. */
  private static final String WRITTEN =
      """
      ab, ag, aps, as, a s, a/s, asa, bhd, bv, company, co, corp, corporation, doo, dooel,
      ek, eg, ev, eurl, fzco, fze, fz llc, gbr, gesmbh, ggmbh, gmbh, inc, incorporated, jsc,
      kft, kg, kgaa, limited, llc, llp, lp, ltd, ltda, lda, mbh, nv, nyrt, ohg, ooo, oy, oyj,
      pao, partg, pjsc, plc, private, pte, pty, pvt, sa, sac, sae, sal, sarl, sas, sasu, sau,
      scs, sdn, se, sl, slu, snc, sp z oo, spa, sro, srl, ug, ug haftungsbeschränkt, wll,
      zao, zrt, ооо, зао, оао, пао, ао, شرکت, شرکت سهامی خاص, شرکت سهامی عام, سهامی خاص,
      سهامی عام, شرکت تعاونی, شرکت با مسئولیت محدود, با مسئولیت محدود, مسئولیت محدود, مؤسسه,
      موسسه, شركة, الشركة, مؤسسة, المحدودة, المساهمة, مساهمة عامة, مساهمة خاصة,
      ذات مسؤولية محدودة, ذات المسؤولية المحدودة, ذمم, ذ م م, شمم, ش م م, شمك, ش م ك, شمع,
      ش م ع
      """;

  private static final Set<List<String>> FORMS =
      Stream.of(WRITTEN.split(",")).map(LegalForms::words).collect(Collectors.toSet());

  /** What is left hanging between a name and its form. */
  private static final Set<String> JOINTS = Set.of("and", "und", "et", "y", "e", "و");

  private static final Set<String> IN_FRONT =
      Set.of("ooo", "zao", "pao", "ооо", "зао", "оао", "пао", "ао");
  private static final char ARABIC = '\u0600';

  private static final int LONGEST = FORMS.stream().mapToInt(List::size).max().orElse(1);

  private LegalForms() {}

  /**
   * The folded words of a name without legal forms at its beginning and end. A name that has
   * nothing else stays whole, and so does one without letters and digits.
   */
  static String setAside(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Folding.fold(name);
    }
    List<String> bare = new ArrayList<>(words);
    while (dropEnd(bare) || dropBeginning(bare)) {
      // until neither end has a form
    }
    return String.join(" ", bare);
  }

  private static boolean dropEnd(List<String> words) {
    if (words.size() > 1 && JOINTS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      return true;
    }
    for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--) {
      List<String> end = words.subList(words.size() - n, words.size());
      if (FORMS.contains(end)) {
        end.clear();
        return true;
      }
    }
    return false;
  }

  /** In Latin script only Russian forms stand in front; else Limited Editions would lose a word. */
  private static boolean dropBeginning(List<String> words) {
    for (int n = Math.min(LONGEST, words.size() - 1); n > 0; n--) {
      List<String> beginning = words.subList(0, n);
      if (FORMS.contains(beginning) && standsInFront(beginning.get(0))) {
        beginning.clear();
        return true;
      }
    }
    return false;
  }

  private static boolean standsInFront(String word) {
    return word.charAt(0) >= ARABIC || IN_FRONT.contains(word);
  }

  /** Dots only part letters of abbreviations; all else that is no letter or digit parts words. */
  private static List<String> words(String name) {
    String folded = Folding.fold(name).replace(".", "");
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
