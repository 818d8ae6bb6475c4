package org.rapportcrm.app.imports.write;

import static org.rapportcrm.app.imports.write.ContactImport.field;

import java.util.List;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;

/** The parts of a contact's first postal address. */
final class ContactPlaceFields {

  private ContactPlaceFields() {}

  static List<ImportField> all() {
    return List.of(
        field(
            "street",
            Type.TEXTS,
            "Street",
            "Street 1",
            "Street 2",
            "Address 1 - Street",
            "Address 1 - PO Box",
            "Address 1 - Extended Address",
            "Address",
            "address_line_2",
            "Address Line 2",
            "address2",
            "address_line_1",
            "Address Line 1",
            "Street Address",
            "address1",
            "العنوان",
            "الشارع",
            "آدرس",
            "نشانی",
            "خیابان"),
        field("city", Type.TEXT, "City", "Address 1 - City", "Town", "المدينة", "شهر"),
        field(
            "region",
            Type.TEXT,
            "Region",
            "State",
            "Address 1 - Region",
            "State/Province",
            "Province",
            "المنطقة",
            "المحافظة",
            "استان"),
        field(
            "postcode",
            Type.TEXT,
            "Postcode",
            "Postal Code",
            "Address 1 - Postal Code",
            "Zip",
            "Zip Code",
            "الرمز البريدي",
            "کد پستی",
            "کدپستی"),
        field(
            "country",
            Type.TEXT,
            "Country",
            "Address 1 - Country",
            "Country/Region",
            "CC",
            "البلد",
            "الدولة",
            "کشور"));
  }
}
