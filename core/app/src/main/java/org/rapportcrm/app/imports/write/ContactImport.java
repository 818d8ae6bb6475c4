package org.rapportcrm.app.imports.write;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.List;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;

/**
 * The fields that a file of contacts can bring, with the words that stand in the headers of Google
 * (old and new), Outlook, Thunderbird, Roundcube, HubSpot, Mailchimp, Mautic, FluentCRM, CiviCRM and
 * listmonk, and in Arabic and Persian ones.
 */
public final class ContactImport {

  private ContactImport() {}

  /** The kind. */
  public static ImportKind kind() {
    return new ImportKind(
        "contacts",
        "imports.kind.contacts",
        "contacts.write",
        List.of(
            field("externalId", Type.TEXT, "Record ID", "Contact ID", "Customer ID",
                "Customer number", "External ID", "External Identifier", "Id", "UUID",
                "Customer no", "رقم العميل", "شماره مشتری", "کد مشتری"),
            field("email", Type.EMAIL, "Email", "E-mail", "Email Address", "E-mail Address",
                "Primary Email", "E-mail 1 - Value", "Email 1 - Value", "Email Home", "Email Work",
                "Email Other", "Secondary Email", "E-mail 2 Address", "E-mail 3 Address",
                "E-mail 2 - Value", "E-mail 3 - Value", "E-mail 4 - Value", "Mail", "Email 2",
                "Email 3", "البريد الإلكتروني", "البريد", "الإيميل", "ایمیل", "رایانامه",
                "پست الکترونیک", "پست الکترونیکی"),
            field("firstName", Type.TEXT, "First Name", "Given Name", "Forename", "firstname",
                "الاسم الأول", "نام", "نام کوچک"),
            optional("middleName", "imports.field.middleName", Type.TEXT),
            field("lastName", Type.TEXT, "Last Name", "Family Name", "Surname", "lastname",
                "اسم العائلة", "اللقب", "الكنية", "نام خانوادگی", "فامیل"),
            optional("name", "imports.field.name", Type.TEXT, "Name", "Full Name", "Display Name",
                "File As", "Contact Name", "الاسم", "الاسم الكامل", "نام کامل",
                "نام و نام خانوادگی"),
            field("phone", Type.TEXT, "Phone", "Phone Number", "Telephone", "Mobile Phone",
                "Mobile", "Mobile Number", "Primary Phone", "Phone 1 - Value", "Phone 2 - Value",
                "Home Mobile", "Home Phone", "Business Phone", "Work Phone", "Other Phone", "Cell",
                "Phone 2", "phone_number", "الهاتف", "رقم الهاتف", "الجوال", "الموبايل", "تلفن",
                "تلفن همراه", "موبایل", "شماره تلفن"),
            field("company", Type.TEXT, "Company", "Company Name", "Organization",
                "Organization Name", "Organization 1 - Name", "Organisation", "companyname",
                "الشركة", "المؤسسة", "شرکت", "سازمان"),
            field("jobTitle", Type.TEXT, "Job Title", "Organization Title",
                "Organization 1 - Title", "Position", "المسمى الوظيفي", "الوظيفة", "سمت", "شغل",
                "عنوان شغلی"),
            field("lifeStage", Type.TEXT, "Lifecycle Stage", "Life stage", "Stage"),
            field("source", Type.TEXT, "Source", "Lead Source", "Original Source", "المصدر",
                "منبع"),
            field("language", Type.TEXT, "Language", "Preferred Language", "Locale", "اللغة",
                "زبان"),
            field("zone", Type.TEXT, "Timezone", "Time zone"),
            field("street", Type.TEXT, "Street", "Address 1 - Street", "Home Street",
                "Home Address", "address_line_1", "Address Line 1", "Business Street",
                "Street Address", "Work Address", "Other Street", "address1", "العنوان", "الشارع",
                "آدرس", "نشانی", "خیابان"),
            field("city", Type.TEXT, "City", "Address 1 - City", "Home City", "Business City",
                "Work City", "Other City", "Town", "المدينة", "شهر"),
            field("region", Type.TEXT, "Region", "State", "Address 1 - Region", "Home State",
                "Business State", "Work State", "Other State", "State/Province", "Province",
                "المنطقة", "المحافظة", "استان"),
            field("postcode", Type.TEXT, "Postcode", "Postal Code", "Address 1 - Postal Code",
                "Home Postal Code", "Home Zip", "Home ZipCode", "Business Postal Code",
                "Work Zip", "Work ZipCode", "Zip", "Zip Code", "الرمز البريدي", "کد پستی",
                "کدپستی"),
            field("country", Type.TEXT, "Country", "Address 1 - Country", "Home Country",
                "Business Country", "Work Country", "Country/Region", "البلد", "الدولة", "کشور"),
            field("website", Type.TEXT, "Website", "Website URL", "Web Page", "Web Page 1",
                "Website 1 - Value", "Website Home Page", "URL", "الموقع", "الموقع الإلكتروني",
                "وبسایت", "وب‌سایت"),
            field("birthday", Type.BIRTHDAY, "Birthday", "Birth Date", "Date of birth", "DOB",
                "تاريخ الميلاد", "تاریخ تولد"),
            optional("birthYear", "imports.field.birthYear", Type.WHOLE_NUMBER, "Birth Year"),
            optional("birthMonth", "imports.field.birthMonth", Type.WHOLE_NUMBER, "Birth Month"),
            optional("birthDay", "imports.field.birthDay", Type.WHOLE_NUMBER, "Birth Day"),
            optional("tags", "imports.field.tags", Type.WORDS, "Tags", "Labels", "Categories",
                "Group Membership", "Groups", "الوسوم", "برچسب", "برچسب‌ها"),
            field("note", Type.TEXT, "Notes", "Note", "Comments", "ملاحظات", "یادداشت",
                "توضیحات")),
        List.of(),
        ContactsWriter.class);
  }

  private static ImportField field(String name, Type type, String... headers) {
    return optional(name, "contacts.field." + name, type, headers);
  }
}
