package org.rapportcrm.app.imports.read;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Email;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The cards of a vCard file (2.1, 3.0 and 4.0) as rows. The header holds names that the mapping
 * knows; of several addresses and numbers the preferred comes first.
 */
public final class VcardRows implements RowSource {

  /** The columns that a card is turned into. */
  static final List<String> HEADER =
      List.of(
          "externalId",
          "name",
          "firstName",
          "middleName",
          "lastName",
          "email",
          "email 2",
          "email 3",
          "phone",
          "phone 2",
          "company",
          "jobTitle",
          "street",
          "city",
          "region",
          "postcode",
          "country",
          "website",
          "birthday",
          "tags",
          "note");

  private final VCardReader reader;
  private boolean headerGiven;
  private long card;

  /**
   * Reads from here to the end.
   *
   * @param charset of texts that are written as quoted-printable and name no charset of their own
   */
  public VcardRows(Reader source, Charset charset) {
    this.reader = new VCardReader(source);
    reader.setDefaultQuotedPrintableCharset(charset);
  }

  @Override
  public SourceRow next() throws IOException {
    if (!headerGiven) {
      headerGiven = true;
      return SourceRow.of(0, HEADER);
    }
    VCard next = reader.readNext();
    return next == null ? null : SourceRow.of(++card, cells(next));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static List<String> cells(VCard card) {
    List<String> cells = new ArrayList<>(HEADER.size());
    cells.add(card.getUid() == null ? "" : text(card.getUid().getValue()));
    names(card, cells);
    several(card.getEmails(), Email::getValue, 3, cells);
    several(card.getTelephoneNumbers(), VcardRows::number, 2, cells);
    Organization organization = card.getOrganization();
    cells.add(
        organization == null || organization.getValues().isEmpty()
            ? ""
            : text(organization.getValues().get(0)));
    cells.add(first(card.getTitles()));
    address(card, cells);
    cells.add(card.getUrls().stream().map(Url::getValue).findFirst().orElse(""));
    cells.add(birthday(card.getBirthday()));
    cells.add(
        card.getCategories() == null ? "" : String.join(";", card.getCategories().getValues()));
    cells.add(first(card.getNotes()));
    return cells;
  }

  private static void names(VCard card, List<String> cells) {
    StructuredName name = card.getStructuredName();
    cells.add(card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue()));
    cells.add(name == null ? "" : text(name.getGiven()));
    cells.add(name == null ? "" : String.join(" ", name.getAdditionalNames()));
    cells.add(name == null ? "" : text(name.getFamily()));
  }

  private static void address(VCard card, List<String> cells) {
    Address address = card.getAddresses().isEmpty() ? new Address() : card.getAddresses().get(0);
    cells.add(text(address.getStreetAddress()));
    cells.add(text(address.getLocality()));
    cells.add(text(address.getRegion()));
    cells.add(text(address.getPostalCode()));
    cells.add(text(address.getCountry()));
  }

  private static <P extends VCardProperty> void several(
      List<P> properties, Function<P, String> value, int count, List<String> cells) {
    List<String> values = new ArrayList<>();
    properties.stream().filter(VcardRows::isPreferred).map(value).forEach(values::add);
    properties.stream().filter(p -> !isPreferred(p)).map(value).forEach(values::add);
    for (int i = 0; i < count; i++) {
      cells.add(i < values.size() ? text(values.get(i)) : "");
    }
  }

  private static boolean isPreferred(VCardProperty property) {
    List<String> types = property.getParameters("TYPE");
    return types.stream().anyMatch("pref"::equalsIgnoreCase)
        || property.getParameter("PREF") != null;
  }

  private static String number(Telephone telephone) {
    return telephone.getText() != null
        ? telephone.getText()
        : telephone.getUri() == null ? "" : telephone.getUri().getNumber();
  }

  private static String birthday(Birthday birthday) {
    if (birthday == null) {
      return "";
    }
    Temporal date = birthday.getDate();
    if (date != null) {
      String iso = date.toString();
      return iso.substring(0, Math.min(iso.length(), 10));
    }
    if (birthday.getPartialDate() != null) {
      return birthday.getPartialDate().toISO8601(true);
    }
    return text(birthday.getText());
  }

  private static String first(List<? extends TextProperty> properties) {
    return properties.isEmpty() ? "" : text(properties.get(0).getValue());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
