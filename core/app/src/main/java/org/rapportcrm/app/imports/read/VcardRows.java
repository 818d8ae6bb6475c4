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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.app.imports.ways.KindWords;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.reach.ReachKind;

/**
 * The cards of a vCard file (2.1, 3.0 and 4.0) as rows. The header holds names that the mapping
 * knows; of several addresses and numbers the preferred comes first.
 */
public final class VcardRows implements RowSource {

  private static final List<String> EMAIL_KINDS = words(ReachKind.OF_EMAIL);
  private static final List<String> PHONE_KINDS = words(ReachKind.OF_PHONE);
  private static final String BETWEEN = " ::: ";

  /** Further postal addresses have a number. */
  private static final int PLACES = 5;

  /** The columns that a card is turned into; their names are those of the fields. */
  static final List<String> HEADER = header();

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
    lines(card.getEmails(), Email::getValue, ReachKind.OF_EMAIL, cells);
    lines(card.getTelephoneNumbers(), VcardRows::number, ReachKind.OF_PHONE, cells);
    Organization organization = card.getOrganization();
    cells.add(
        organization == null || organization.getValues().isEmpty()
            ? ""
            : text(organization.getValues().get(0)));
    cells.add(first(card.getTitles()));
    cells.add(card.getUrls().stream().map(Url::getValue).findFirst().orElse(""));
    cells.add(birthday(card.getBirthday()));
    cells.add(
        card.getCategories() == null ? "" : String.join(";", card.getCategories().getValues()));
    cells.add(first(card.getNotes()));
    addresses(card, cells);
    return cells;
  }

  private static void names(VCard card, List<String> cells) {
    StructuredName name = card.getStructuredName();
    cells.add(card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue()));
    cells.add(name == null ? "" : text(name.getGiven()));
    cells.add(name == null ? "" : String.join(" ", name.getAdditionalNames()));
    cells.add(name == null ? "" : text(name.getFamily()));
  }

  private static void addresses(VCard card, List<String> cells) {
    List<Address> addresses = preferredFirst(card.getAddresses());
    for (int i = 0; i < PLACES; i++) {
      Address address = i < addresses.size() ? addresses.get(i) : new Address();
      cells.add(text(KindWords.ofTypes(address.getParameters("TYPE"), ReachKind.OF_ADDRESS)));
      cells.add(street(address));
      cells.add(text(address.getLocality()));
      cells.add(text(address.getRegion()));
      cells.add(text(address.getPostalCode()));
      cells.add(text(address.getCountry()));
    }
  }

  private static String street(Address address) {
    return Stream.of(address.getPoBox(), address.getExtendedAddress(), address.getStreetAddress())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /** The first one and what it is for, then the others by what they are for. */
  private static <P extends VCardProperty> void lines(
      List<P> properties, Function<P, String> value, List<ReachKind> kinds, List<String> cells) {
    List<P> all = preferredFirst(properties);
    Map<String, List<String>> further = new HashMap<>();
    for (P one : all.subList(Math.min(1, all.size()), all.size())) {
      String kind = KindWords.ofTypes(one.getParameters("TYPE"), kinds);
      further
          .computeIfAbsent(kind == null ? ReachKind.OTHER.word() : kind, word -> new ArrayList<>())
          .add(text(value.apply(one)));
    }
    cells.add(all.isEmpty() ? "" : text(value.apply(all.get(0))));
    cells.add(
        all.isEmpty() ? "" : text(KindWords.ofTypes(all.get(0).getParameters("TYPE"), kinds)));
    for (String kind : words(kinds)) {
      cells.add(String.join(BETWEEN, further.getOrDefault(kind, List.of())));
    }
  }

  private static <P extends VCardProperty> List<P> preferredFirst(List<P> properties) {
    return Stream.concat(
            properties.stream().filter(VcardRows::isPreferred),
            properties.stream().filter(one -> !isPreferred(one)))
        .toList();
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(List.of("externalId", "name", "firstName", "middleName", "lastName"));
    header.addAll(List.of("email", "emailKind"));
    EMAIL_KINDS.forEach(kind -> header.add("email." + kind));
    header.addAll(List.of("phone", "phoneKind"));
    PHONE_KINDS.forEach(kind -> header.add("phone." + kind));
    header.addAll(List.of("company", "jobTitle", "website", "birthday", "tags", "note"));
    for (int i = 1; i <= PLACES; i++) {
      String ending = i == 1 ? "" : "." + i;
      header.add("addressKind" + ending);
      WayFields.PARTS.forEach(part -> header.add(part + ending));
    }
    return List.copyOf(header);
  }

  private static List<String> words(List<ReachKind> kinds) {
    return kinds.stream().map(ReachKind::word).toList();
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
