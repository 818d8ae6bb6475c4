package org.rapportcrm.app.imports.company;

import static org.rapportcrm.api.imports.ImportField.optional;
import static org.rapportcrm.api.imports.ImportField.required;

import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.ways.WayFields;

/** The fields that a file of companies can bring, as HubSpot, FluentCRM and Mautic head them. */
public final class CompanyImport {

  private CompanyImport() {}

  public static ImportKind kind() {
    return new ImportKind(
        "companies",
        "companies.title",
        "companies.write",
        Stream.concat(own().stream(), WayFields.further().stream()).toList(),
        List.of(),
        CompaniesWriter.class);
  }

  private static List<ImportField> own() {
    return List.of(
        required(
            "name",
            "companies.name",
            Type.TEXT,
            "Name",
            "Company",
            "Company Name",
            "companyname",
            "Organization",
            "Account Name",
            "الشركة",
            "اسم الشركة",
            "الاسم",
            "شرکت",
            "نام شرکت",
            "نام"),
        optional(
            "externalId",
            "contacts.field.externalId",
            Type.TEXT,
            "Record ID",
            "Company ID",
            "Account ID",
            "External ID",
            "Id",
            "Customer number",
            "رقم العميل",
            "شماره مشتری"),
        optional(
            "industry",
            "companies.industry",
            Type.TEXT,
            "Industry",
            "companyindustry",
            "Sector",
            "القطاع",
            "صنعت"),
        optional(
            "website",
            "contacts.field.website",
            Type.TEXT,
            "Website",
            "Website URL",
            "Company Domain Name",
            "Domain",
            "URL",
            "companywebsite",
            "الموقع",
            "وب‌سایت"),
        optional(
            "email",
            "contacts.field.email",
            Type.EMAILS,
            "Email",
            "E-mail",
            "Email Address",
            "companyemail",
            "البريد الإلكتروني",
            "ایمیل"),
        optional(
            "phone",
            "contacts.field.phone",
            Type.TEXTS,
            "Phone",
            "Phone Number",
            "Telephone",
            "companyphone",
            "الهاتف",
            "تلفن"),
        optional(
            "street",
            "contacts.field.street",
            Type.TEXTS,
            "Street",
            "Street Address",
            "Street Address 2",
            "address_line_1",
            "address_line_2",
            "companyaddress1",
            "companyaddress2",
            "Address",
            "العنوان",
            "نشانی",
            "آدرس"),
        optional("city", "contacts.field.city", Type.TEXT, "City", "companycity", "المدينة", "شهر"),
        optional(
            "region",
            "contacts.field.region",
            Type.TEXT,
            "Region",
            "State",
            "State/Region",
            "companystate",
            "المنطقة",
            "استان"),
        optional(
            "postcode",
            "contacts.field.postcode",
            Type.TEXT,
            "Postcode",
            "Postal Code",
            "Zip",
            "Zip Code",
            "companyzipcode",
            "الرمز البريدي",
            "کد پستی"),
        optional(
            "country",
            "contacts.field.country",
            Type.TEXT,
            "Country",
            "Country/Region",
            "companycountry",
            "البلد",
            "کشور"),
        optional(
            "owner",
            "contacts.owner",
            Type.TEXT,
            "Owner",
            "Company owner",
            "owner_email",
            "Owner email",
            "المسؤول",
            "مسئول"));
  }
}
