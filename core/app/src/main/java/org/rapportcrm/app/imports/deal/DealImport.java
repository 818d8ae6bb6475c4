package org.rapportcrm.app.imports.deal;

import static org.rapportcrm.api.imports.ImportField.optional;
import static org.rapportcrm.api.imports.ImportField.required;

import java.util.List;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

/** The fields that a file of deals can bring, as HubSpot, Pipedrive and others head them. */
public final class DealImport {

  private DealImport() {}

  public static ImportKind kind() {
    return new ImportKind(
        "deals",
        "deals.title",
        "deals.write",
        List.of(
            required(
                "name",
                "deals.name",
                Type.TEXT,
                "Name",
                "Deal",
                "Deal Name",
                "Title",
                "Opportunity",
                "Opportunity Name",
                "الاسم",
                "الصفقة",
                "نام",
                "معامله"),
            optional(
                "externalId",
                "imports.field.dealId",
                Type.TEXT,
                "Record ID",
                "Deal ID",
                "Opportunity ID",
                "External ID",
                "Id",
                "رقم الصفقة",
                "شماره معامله"),
            optional(
                "customer",
                "imports.field.customer",
                Type.TEXT,
                "Customer number",
                "Customer ID",
                "Contact ID",
                "رقم العميل",
                "شماره مشتری"),
            optional(
                "email",
                "contacts.field.email",
                Type.EMAIL,
                "Email",
                "E-mail",
                "Email Address",
                "Contact Email",
                "البريد الإلكتروني",
                "ایمیل"),
            optional(
                "company",
                "deals.company",
                Type.TEXT,
                "Company",
                "Organization",
                "Associated Company",
                "Account Name",
                "الشركة",
                "شرکت"),
            optional(
                "pipeline",
                "imports.field.pipeline",
                Type.TEXT,
                "Pipeline",
                "مسار الصفقات",
                "مسیر معامله"),
            optional(
                "stage",
                "deals.stage",
                Type.TEXT,
                "Stage",
                "Deal Stage",
                "Status",
                "المرحلة",
                "مرحله"),
            optional(
                "amount",
                "imports.field.amount",
                Type.MONEY,
                "Amount",
                "Value",
                "Deal Value",
                "المبلغ",
                "القيمة",
                "مبلغ"),
            optional("currency", "imports.field.currency", Type.TEXT, "Currency", "العملة", "ارز"),
            optional(
                "probability",
                "deals.probability",
                Type.WHOLE_NUMBER,
                "Probability",
                "Probability in percent",
                "الاحتمال",
                "احتمال"),
            optional(
                "closesOn",
                "deals.closesOn",
                Type.DATE,
                "Close Date",
                "Closing Date",
                "Expected Close Date",
                "Decided on",
                "تاريخ الإغلاق",
                "تاریخ بستن"),
            optional(
                "renewsOn",
                "deals.renewsOn",
                Type.DATE,
                "Renewal Date",
                "Renews on",
                "To be renewed on",
                "تاريخ التجديد",
                "تاریخ تمدید"),
            optional(
                "lostReason",
                "deals.lostReason",
                Type.TEXT,
                "Lost Reason",
                "Closed Lost Reason",
                "سبب الخسارة",
                "دلیل از دست رفتن"),
            optional(
                "owner",
                "contacts.owner",
                Type.TEXT,
                "Owner",
                "Deal owner",
                "Owner email",
                "المسؤول",
                "مسئول")),
        List.of("name", "customer", "email", "company"),
        DealsWriter.class);
  }
}
