package org.rapportcrm.surveys.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.rapportcrm.surveys.results.NpsGroup;

/** What the invented shop's customers wrote, in their languages, by how content they were. */
final class Remarks {

  private static final Map<String, Map<NpsGroup, List<String>>> WORDS =
      Map.of(
          "en",
          Map.of(
              NpsGroup.PROMOTER,
              List.of(
                  "The ink arrived a day early and writes beautifully.",
                  "Whoever packed my parcel put a handwritten note in it. Lovely.",
                  "You helped me choose a present and she adores it.",
                  "Best white tea I have had in years."),
              NpsGroup.PASSIVE,
              List.of(
                  "Good quality, but delivery could be quicker.",
                  "All fine. I would like more colours.",
                  "Nice shop, a little expensive."),
              NpsGroup.DETRACTOR,
              List.of(
                  "The notebook came torn and nobody answered for a week.",
                  "I was charged twice and had to ask three times.",
                  "The tea tasted of the box it came in.")),
          "ar",
          Map.of(
              NpsGroup.PROMOTER,
              List.of(
                  "وصل الطلب قبل موعده والتغليف رائع.",
                  "ساعدتموني في اختيار هدية وأعجبت أمي كثيرًا.",
                  "أفضل شاي جربته منذ سنوات."),
              NpsGroup.PASSIVE,
              List.of(
                  "الجودة جيدة لكن التوصيل بطيء قليلًا.", "متجر جميل والأسعار مرتفعة بعض الشيء."),
              NpsGroup.DETRACTOR,
              List.of("وصل الدفتر ممزقًا ولم يرد أحد على رسالتي.", "خُصم المبلغ مرتين من بطاقتي.")),
          "fa",
          Map.of(
              NpsGroup.PROMOTER,
              List.of(
                  "جوهر زودتر از موعد رسید و عالی می‌نویسد.",
                  "در انتخاب هدیه کمکم کردید و مادرم خیلی خوشش آمد.",
                  "بهترین چای سفیدی که در این سال‌ها خورده‌ام."),
              NpsGroup.PASSIVE,
              List.of("کیفیت خوب است ولی ارسال کمی کند بود.", "فروشگاه خوبی است، فقط کمی گران."),
              NpsGroup.DETRACTOR,
              List.of("دفتر پاره رسید و یک هفته کسی پاسخ نداد.", "پول دو بار از حسابم کم شد.")));

  private Remarks() {}

  /** Words in the language, English where there are none in it. */
  static String of(String language, NpsGroup group, RandomGenerator random) {
    List<String> words = WORDS.getOrDefault(language, WORDS.get("en")).get(group);
    return words.get(random.nextInt(words.size()));
  }
}
