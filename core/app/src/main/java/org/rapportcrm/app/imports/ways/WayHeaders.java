package org.rapportcrm.app.imports.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words in the headers of further addresses and numbers, as Google, Outlook, Thunderbird, Roundcube
 * and HubSpot write them.
 */
final class WayHeaders {

  private static final Map<String, List<String>> LINES =
      Map.ofEntries(
          Map.entry("email.work", List.of("Work Email", "Email Work", "Business Email")),
          Map.entry(
              "email.home", List.of("Home Email", "Email Home", "Personal Email", "Private Email")),
          Map.entry("email.billing", List.of("Billing Email")),
          Map.entry(
              "email.other",
              List.of(
                  "Other Email", "Email Other", "Additional Email Addresses", "Additional Emails")),
          Map.entry("email.2", List.of("Secondary Email", "Second Email", "Alternate Email")),
          Map.entry(
              "phone.mobile",
              List.of(
                  "Mobile Phone",
                  "Mobile",
                  "Mobile Number",
                  "Mobile Phone Number",
                  "Cell",
                  "Cell Phone",
                  "Home Mobile",
                  "Car Phone",
                  "الجوال",
                  "الموبايل",
                  "رقم الجوال",
                  "تلفن همراه",
                  "شماره همراه",
                  "موبایل")),
          Map.entry(
              "phone.work",
              List.of(
                  "Work Phone",
                  "Business Phone",
                  "Business Phone 2",
                  "Office Phone",
                  "Company Main Phone",
                  "هاتف العمل",
                  "تلفن محل کار")),
          Map.entry(
              "phone.home", List.of("Home Phone", "Home Phone 2", "هاتف المنزل", "تلفن منزل")),
          Map.entry(
              "phone.fax",
              List.of(
                  "Fax",
                  "Fax Number",
                  "Home Fax",
                  "Business Fax",
                  "Work Fax",
                  "Other Fax",
                  "فاكس",
                  "فکس",
                  "نمابر")),
          Map.entry("phone.billing", List.of("Billing Phone")),
          Map.entry(
              "phone.other",
              List.of(
                  "Other Phone",
                  "Pager",
                  "Pager Number",
                  "Radio Phone",
                  "Phone Video",
                  "Assistant's Phone")));

  private static final Map<String, List<String>> PLACES =
      Map.of(
          "home", List.of("Home", "Personal"),
          "work", List.of("Business", "Work", "Office"),
          "billing", List.of("Billing"),
          "shipping", List.of("Shipping", "Delivery"),
          "other", List.of("Other"));

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "street",
          List.of(
              "Street",
              "Street 2",
              "Street 3",
              "Street Address",
              "Address",
              "Address 1",
              "Address 2",
              "Address Line 1",
              "Address Line 2",
              "Address PO Box"),
          "city",
          List.of("City", "Town"),
          "region",
          List.of("State", "Region", "Province", "County", "State/Region"),
          "postcode",
          List.of("Postal Code", "Postcode", "Zip", "ZipCode", "Zip Code"),
          "country",
          List.of("Country", "Country/Region"));

  private static final Map<String, List<String>> NUMBERED =
      Map.of(
          "email",
          List.of("E-mail %s - Value", "Email %s - Value", "E-mail %s Address", "Email %s"),
          "phone",
          List.of("Phone %s - Value", "Phone %s", "Telephone %s"),
          "street",
          List.of("Address %s - Street", "Address %s - PO Box", "Address %s - Extended Address"),
          "city",
          List.of("Address %s - City"),
          "region",
          List.of("Address %s - Region"),
          "postcode",
          List.of("Address %s - Postal Code"),
          "country",
          List.of("Address %s - Country"));

  private WayHeaders() {}

  /** Those of a field with an ending. */
  static String[] of(String name, String ending) {
    List<String> headers = new ArrayList<>(LINES.getOrDefault(name + "." + ending, List.of()));
    if (WayFields.NUMBERS.contains(ending)) {
      NUMBERED.get(name).forEach(header -> headers.add(header.formatted(ending)));
    }
    for (String before : PLACES.getOrDefault(ending, List.of())) {
      PARTS.getOrDefault(name, List.of()).forEach(part -> headers.add(before + " " + part));
    }
    return headers.toArray(String[]::new);
  }

  static String[] emailKind(String number) {
    return labels(number, "E-mail", "Email");
  }

  static String[] phoneKind(String number) {
    return labels(number, "Phone");
  }

  static String[] addressKind(String number) {
    return labels(number, "Address");
  }

  private static String[] labels(String number, String... names) {
    List<String> headers = new ArrayList<>();
    for (String name : names) {
      headers.add(name + " " + number + " - Label");
      headers.add(name + " " + number + " - Type");
      headers.add(number.equals("1") ? name + " Kind" : name + " Kind " + number);
    }
    return headers.toArray(String[]::new);
  }
}
