package org.rapportcrm.it;

import java.util.List;
import java.util.stream.Stream;

/**
 * One record of each kind, with something in it, and the pages that show it: what stands there is
 * not seen where such a page is opened for a new one.
 */
final class OneOfEach {
  private static final List<String> TABS =
      List.of("details", "purchases", "consent", "mail", "loyalty", "surveys", "campaigns");

  private final Api api;
  private final long contact;

  OneOfEach(Api api) {
    this.api = api;
    contact =
        made(
            "/api/v1/contacts",
            """
            {"email": "mina@example.org", "firstName": "مینا", "lastName": "<b>کریمی</b>",
             "company": "Acme", "phone": "+98 21 5550 1234", "lifeStage": "customer"}""");
    made(
        "/api/v1/interactions",
        "{\"contact\": %d, \"kind\": \"note\", \"summary\": \"Asked for a list.\"}"
            .formatted(contact));
    made(
        "/api/v1/purchases",
        "{\"contact\": %d, \"amount\": 12.5, \"currency\": \"EUR\"}".formatted(contact));
  }

  /** Key of the contact, whose last name is markup. */
  long contact() {
    return contact;
  }

  /** Makes the other records, and says the paths of all their pages. */
  List<String> pages() {
    return Stream.of(contacts(), companies(), plugins()).flatMap(pages -> pages).toList();
  }

  private Stream<String> contacts() {
    String page = "/console/contact/" + contact;
    return Stream.concat(
        Stream.of("", "-edit", "-relate", "-erase")
            .map(kind -> "/console/contact" + kind + "/" + contact),
        TABS.stream().map(tab -> page + "/" + tab));
  }

  private Stream<String> companies() {
    long company = made("/api/v1/companies", "{\"name\": \"Acme of the north\"}");
    String deal =
        "{\"name\": \"Chairs\", \"company\": %d, \"amount\": 1200, \"currency\": \"EUR\"}";
    String plan = "{\"name\": \"Next year\", \"company\": %d}";
    return Stream.of(
            "company/" + company,
            "company-edit/" + company,
            "deal/" + made("/api/v1/deals", deal.formatted(company)),
            "plan/" + made("/api/v1/plans", plan.formatted(company)),
            "list/" + made("/api/v1/lists", "{\"name\": \"Regulars\"}"),
            "task-edit/" + made("/api/v1/tasks", "{\"title\": \"Ring them\"}"))
        .map("/console/"::concat);
  }

  private Stream<String> plugins() {
    String campaigns = "/api/plugins/email-campaigns/";
    long campaign = made(campaigns + "campaigns", "{\"name\": \"May\", \"subject\": \"May\"}");
    long sequence = made(campaigns + "sequences", "{\"name\": \"Welcome\"}");
    long survey =
        made(
            "/api/plugins/surveys/surveys",
            """
            {"name": "How was it?", "questions": [{"kind": "nps", "text": "Would you tell others?"}]}""");
    return Stream.of(
            "email-campaigns/campaign?id=" + campaign,
            "email-campaigns/send?id=" + campaign,
            "email-campaigns/report?id=" + campaign,
            "email-campaigns/sequence?id=" + sequence,
            "email-campaigns/sequence-people?id=" + sequence,
            "surveys/survey?id=" + survey,
            "surveys/results?id=" + survey,
            "surveys/invite?id=" + survey,
            "surveys/preview?id=" + survey)
        .map("/plugins/"::concat);
  }

  private long made(String path, String body) {
    return api.post(path, body).getJsonNumber("id").longValue();
  }
}
