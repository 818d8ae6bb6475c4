package org.rapportcrm.surveys.imports;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.List;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

/** The fields that a file of answers can bring. */
public final class AnswersImport {

  private AnswersImport() {}

  /** The kind; a row without a score is no answer. */
  public static ImportKind kind() {
    return new ImportKind(
        "answers",
        "surveys.import",
        "surveys.manage",
        List.of(
            optional(
                "score",
                "surveys.import.score",
                Type.WHOLE_NUMBER,
                "Score",
                "NPS",
                "NPS score",
                "recommendation_score",
                "Rating",
                "التقييم",
                "امتیاز"),
            optional(
                "email",
                "surveys.import.email",
                Type.EMAIL,
                "Email",
                "E-mail",
                "البريد الإلكتروني",
                "ایمیل"),
            optional(
                "externalId",
                "surveys.import.external-id",
                Type.TEXT,
                "Customer ID",
                "Customer number",
                "رقم العميل",
                "شماره مشتری"),
            optional(
                "at", "surveys.import.at", Type.TIME, "Date", "Answered at", "التاريخ", "تاریخ"),
            optional(
                "comment",
                "surveys.import.comment",
                Type.TEXT,
                "Comment",
                "Feedback",
                "Why",
                "تعليق",
                "نظر")),
        List.of("score", "email", "externalId", "at", "comment"),
        AnswersWriter.class);
  }
}
