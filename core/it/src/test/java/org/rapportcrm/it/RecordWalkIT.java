package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Records that no other walk meets, from the first to the last press: a wrong value is said beside
 * its field and keeps the rest, then the record is made, changed, kept where somebody hesitates,
 * and deleted.
 */
class RecordWalkIT {

  private static Browser browser;
  private static final Locator.WaitForOptions HIDDEN =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  private static Page page;
  private final String name = "Walk " + System.nanoTime();

  @BeforeAll
  static void signIn() {
    browser = new Browser();
    page =
        browser.signedIn(SharedRapport.get(), RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    page.context().setDefaultTimeout(20_000);
  }

  @AfterAll
  static void leave() {
    browser.close();
  }

  @Test
  void aWebhook() {
    open("/console/webhook");
    fill("edit:name", name);
    fill("edit:url", "https://localhost/hook");
    page.locator("[id='edit:all']").check();
    press("[id='edit:save']");
    refused("edit:url", "edit:name", name);
    fill("edit:url", "https://93.184.215.14/hook");
    press("[id='edit:save']");
    assertThat(page.locator("#secret").innerText()).as("the secret, this once").isNotBlank();

    open("/console/webhooks");
    follow(name);
    assertThat(page.locator("#secret").count()).as("the secret, never again").isZero();
    fill("edit:name", name + " changed");
    press("[id='edit:save']");
    follow(name + " changed");
    delete("[id='edit:delete']");
    gone("/console/webhooks");
  }

  @Test
  void aMailbox() {
    open("/console/mailbox");
    fill("edit:name", name);
    fill("edit:address", "box@example.org");
    fill("edit:port", "99999");
    fill("edit:host", "192.0.2.1");
    fill("edit:password", "secret of the box");
    press("[id='edit:save']");
    refused("edit:port", "edit:name", name);
    fill("edit:port", "993");
    fill("edit:password", "secret of the box");
    press("[id='edit:save']");

    follow(name);
    assertThat(page.content()).doesNotContain("secret of the box");
    fill("edit:name", name + " changed");
    press("[id='edit:save']");
    follow(name + " changed");
    delete("[id='edit:delete']");
    gone("/console/mailboxes");
  }

  @Test
  void aCustomField() {
    open("/console/field-edit?of=contact");
    fill("edit:en", name);
    fill("edit:key", "not a key!");
    press("[id='edit:save']");
    refused("edit:key", "edit:en", name);
    fill("edit:key", "");
    press("[id='edit:save']");

    follow(name);
    fill("edit:en", name + " changed");
    press("[id='edit:save']");
    follow(name + " changed");
    delete("[id='edit:delete']");
    gone("/console/fields?of=contact");
  }

  @Test
  void aSavedView() {
    open("/console/tasks?show=all");
    unfold();
    press("[id='view-new'] [type=submit]");
    assertThat(answer()).as("a view needs a name").isEqualTo("refused");
    unfold();
    page.locator("[id='view-new'] [name=view-name]").fill(name);
    press("[id='view-new'] [type=submit]");
    assertThat(tabs()).contains(name);

    unfold();
    page.locator("[id='view-save'] [name=view-name]").fill(name + " changed");
    press("[id='view-save'] [type=submit] >> nth=0");
    assertThat(tabs()).contains(name + " changed");
    unfold();
    delete("[id='view-save'] .button-danger");
    assertThat(tabs()).doesNotContain(name);
  }

  @Test
  void aTemplateOfMails() {
    String keep = "main [type=submit][title]";
    open("/plugins/email-campaigns/campaign");
    Locator field = page.locator("main [id$=':name']");
    field.evaluate("field => field.removeAttribute('required')");
    press(keep);
    assertThat(answer()).as("a template needs a name").isEqualTo("refused");
    page.locator("main [id$=':name']").fill(name);
    press(keep);

    open("/plugins/email-campaigns/templates");
    Locator card = page.locator("article.template:has-text('" + name + "')");
    page.waitForNavigation(() -> card.locator("a.button").click());
    assertThat(page.locator("main [id$=':name']").inputValue()).isEqualTo(name);
    open("/plugins/email-campaigns/templates");
    delete("article.template:has-text('" + name + "') [data-confirm]");
    gone("/plugins/email-campaigns/templates");
  }

  private static void open(String path) {
    page.navigate(SharedRapport.get().url() + path);
  }

  private static void fill(String id, String text) {
    page.locator("[id='" + id + "']").fill(text);
  }

  private static void press(String button) {
    page.waitForNavigation(() -> page.locator(button).click());
  }

  /** What is wrong stands beside its field, and what was typed into another is still there. */
  private static void refused(String field, String other, String typed) {
    Locator said =
        page.locator(".field:has([id='" + field + "']) .error, .error[id^='" + field + "']");
    assertThat(said.first().innerText()).as("what is wrong with " + field).isNotBlank();
    assertThat(page.locator("[id='" + other + "']").inputValue()).isEqualTo(typed);
  }

  private static void follow(String link) {
    page.waitForNavigation(() -> page.locator("main a:has-text('" + link + "')").first().click());
  }

  /** Who says no keeps it. */
  private static void delete(String button) {
    String before = page.url();
    ask(button);
    assertThat(page.locator("#confirm-text").innerText()).as("what would go").isNotBlank();
    page.locator("#confirm [value=no]").click();
    page.locator("#confirm").waitFor(HIDDEN);
    assertThat(page.url()).isEqualTo(before);
    ask(button);
    page.waitForNavigation(() -> page.locator("#confirm [value=yes]").click());
  }

  /** What unfolds has folded itself up when something beside it was pressed. */
  private static void ask(String button) {
    page.locator(button).evaluate("it => it.closest('details')?.setAttribute('open', '')");
    page.locator(button).click();
  }

  private void gone(String list) {
    open(list);
    assertThat(page.locator("#main").innerText()).doesNotContain(name);
  }

  private static String answer() {
    return page.locator("#main").getAttribute("data-answer");
  }

  private static String tabs() {
    return page.locator("main .tabs").first().innerText();
  }

  private static void unfold() {
    page.locator("[id='view-new']")
        .evaluate("form => form.closest('details').setAttribute('open', '')");
  }
}
