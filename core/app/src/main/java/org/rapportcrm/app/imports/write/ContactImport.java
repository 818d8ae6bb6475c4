package org.rapportcrm.app.imports.write;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.ways.WayFields;

/**
 * The fields that a file of contacts can bring, with the words that stand in the headers of Google
 * (old and new), Outlook, Thunderbird, Roundcube, HubSpot, Mailchimp, Mautic, FluentCRM, CiviCRM
 * and listmonk, and in Arabic and Persian ones.
 */
public final class ContactImport {

  /** The kind's name. */
  public static final String NAME = "contacts";

  private ContactImport() {}

  /** The kind, with the fields in the order in which they are offered. */
  public static ImportKind kind() {
    return new ImportKind(
        NAME,
        "imports.kind.contacts",
        "contacts.write",
        Stream.of(
                person(),
                ContactPlaceFields.all(),
                besides(),
                BelongingFields.all(),
                note(),
                WayFields.further())
            .flatMap(List::stream)
            .toList(),
        List.of(),
        ContactsWriter.class);
  }

  private static List<ImportField> person() {
    return List.of(
        field(
            "externalId",
            Type.TEXT,
            "Record ID",
            "Contact ID",
            "Customer ID",
            "Customer number",
            "External ID",
            "External Identifier",
            "Id",
            "UUID",
            "Customer no",
            "رقم العميل",
            "شماره مشتری",
            "کد مشتری"),
        field(
            "email",
            Type.EMAILS,
            "Email",
            "E-mail",
            "Email Address",
            "E-mail Address",
            "Primary Email",
            "E-mail 1 - Value",
            "Email 1 - Value",
            "Mail",
            "البريد الإلكتروني",
            "البريد",
            "الإيميل",
            "ایمیل",
            "رایانامه",
            "پست الکترونیک",
            "پست الکترونیکی"),
        field(
            "firstName",
            Type.TEXT,
            "First Name",
            "Given Name",
            "Forename",
            "firstname",
            "الاسم الأول",
            "نام",
            "نام کوچک"),
        optional(
            "middleName",
            "imports.field.middleName",
            Type.TEXT,
            "Middle Name",
            "Additional Name",
            "الاسم الأوسط",
            "نام میانی"),
        field(
            "lastName",
            Type.TEXT,
            "Last Name",
            "Family Name",
            "Surname",
            "lastname",
            "اسم العائلة",
            "اللقب",
            "الكنية",
            "نام خانوادگی",
            "فامیل"),
        optional(
            "name",
            "imports.field.name",
            Type.TEXT,
            "Name",
            "Full Name",
            "Display Name",
            "File As",
            "Contact Name",
            "الاسم",
            "الاسم الكامل",
            "نام کامل",
            "نام و نام خانوادگی"),
        field(
            "phone",
            Type.TEXTS,
            "Phone",
            "Phone Number",
            "Telephone",
            "Primary Phone",
            "Phone 1 - Value",
            "phone_number",
            "الهاتف",
            "رقم الهاتف",
            "تلفن",
            "شماره تلفن"),
        field(
            "company",
            Type.TEXT,
            "Company",
            "Company Name",
            "Associated Company",
            "Organization",
            "Organization Name",
            "Organization 1 - Name",
            "Organisation",
            "companyname",
            "الشركة",
            "المؤسسة",
            "شرکت",
            "سازمان"),
        field(
            "jobTitle",
            Type.TEXT,
            "Job Title",
            "Organization Title",
            "Organization 1 - Title",
            "Position",
            "المسمى الوظيفي",
            "الوظيفة",
            "سمت",
            "شغل",
            "عنوان شغلی"),
        field("lifeStage", Type.TEXT, "Lifecycle Stage", "Life stage", "Stage"),
        field("source", Type.TEXT, "Source", "Lead Source", "Original Source", "المصدر", "منبع"),
        field("language", Type.TEXT, "Language", "Preferred Language", "Locale", "اللغة", "زبان"),
        field("zone", Type.TEXT, "Timezone", "Time zone"));
  }

  private static List<ImportField> besides() {
    return List.of(
        field(
            "website",
            Type.TEXT,
            "Website",
            "Website URL",
            "Web Page",
            "Web Page 1",
            "Website 1 - Value",
            "Website Home Page",
            "URL",
            "الموقع",
            "الموقع الإلكتروني",
            "وبسایت",
            "وب‌سایت"),
        field(
            "birthday",
            Type.BIRTHDAY,
            "Birthday",
            "Birth Date",
            "Date of birth",
            "DOB",
            "تاريخ الميلاد",
            "تاریخ تولد"),
        optional("birthYear", "imports.field.birthYear", Type.WHOLE_NUMBER, "Birth Year"),
        optional("birthMonth", "imports.field.birthMonth", Type.WHOLE_NUMBER, "Birth Month"),
        optional("birthDay", "imports.field.birthDay", Type.WHOLE_NUMBER, "Birth Day"));
  }

  private static List<ImportField> note() {
    return List.of(
        field("note", Type.TEXT, "Notes", "Note", "Comments", "ملاحظات", "یادداشت", "توضیحات"));
  }

  /** A field of the contact itself, named as its page names it. */
  static ImportField field(String name, Type type, String... headers) {
    return optional(name, "contacts.field." + name, type, headers);
  }
}
