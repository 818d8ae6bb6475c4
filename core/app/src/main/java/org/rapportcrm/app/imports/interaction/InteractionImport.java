package org.rapportcrm.app.imports.interaction;

import static org.rapportcrm.api.imports.ImportField.optional;
import static org.rapportcrm.api.imports.ImportField.required;

import java.util.List;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

/** The fields that a file of interactions can bring. */
public final class InteractionImport {

  private InteractionImport() {}

  public static ImportKind kind() {
    return new ImportKind(
        "interactions",
        "imports.kind.interactions",
        "interactions.write",
        List.of(
            optional(
                "customer",
                "imports.field.customer",
                Type.TEXT,
                "Customer",
                "Customer ID",
                "Customer number",
                "CustomerID",
                "Contact ID",
                "رقم العميل",
                "العميل",
                "شماره مشتری",
                "کد مشتری",
                "مشتری"),
            optional(
                "email",
                "contacts.field.email",
                Type.EMAIL,
                "Email",
                "E-mail",
                "Email Address",
                "Customer Email",
                "البريد الإلكتروني",
                "ایمیل"),
            required(
                "at",
                "imports.field.at",
                Type.TIME,
                "Date",
                "Time",
                "When",
                "Created at",
                "Timestamp",
                "التاريخ",
                "الوقت",
                "تاریخ",
                "زمان"),
            optional(
                "kind",
                "imports.field.kind",
                Type.TEXT,
                "Kind",
                "Type",
                "Activity Type",
                "النوع",
                "نوع"),
            optional(
                "channel",
                "imports.field.channel",
                Type.TEXT,
                "Channel",
                "Medium",
                "القناة",
                "کانال"),
            optional(
                "direction", "imports.field.direction", Type.TEXT, "Direction", "الاتجاه", "جهت"),
            optional(
                "helped",
                "imports.field.helped",
                Type.YES_NO,
                "Helped",
                "Solved",
                "Resolved",
                "تمت المساعدة",
                "کمک شد"),
            optional(
                "summary",
                "imports.field.summary",
                Type.TEXT,
                "Summary",
                "Subject",
                "Title",
                "Description",
                "Note",
                "Notes",
                "الملخص",
                "الموضوع",
                "ملاحظات",
                "خلاصه",
                "موضوع",
                "شرح"),
            optional(
                "externalId",
                "imports.field.interactionId",
                Type.TEXT,
                "Interaction ID",
                "External ID",
                "Ticket",
                "Ticket ID",
                "Case Number",
                "Activity ID",
                "رقم التذكرة",
                "شماره تیکت")),
        List.of("customer", "email", "at", "kind", "summary"),
        InteractionsWriter.class);
  }
}
