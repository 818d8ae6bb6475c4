package org.rapportcrm.app.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.api.message.MessageDesign;

/** What makes other programs' templates calculate, read files or show settings is text in ours. */
class TemplatePayloadsTest {

  private static final Letterhead HEAD =
      new Letterhead("Golestan", "1 Book Street, Shiraz", "https://crm.example", "#1f5f8b");

  private static final String NUMBER = "1787569";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{1337*1337}}",
        "${1337*1337}",
        "#{1337*1337}",
        "*{1337*1337}",
        "@(1337*1337)",
        "<%= 1337*1337 %>",
        "${{1337*1337}}",
        "{{=1337*1337}}",
        "[[${1337*1337}]]",
        "__${1337*1337}__::.x",
        "{1337*1337}",
        "{%print(1337*1337)%}",
        "{php}echo 1337*1337;{/php}",
        "<#assign x=1337*1337>${x}",
        "#set($x=1337*1337)$x",
        "{{#with \"s\" as |string|}}{{string.sub.apply 0 codelist}}{{/with}}",
        "{{constructor.constructor('return 1337*1337')()}}",
        "{{this.constructor}}",
        "{{__proto__}}",
        "{{config}}",
        "{{self.__init__.__globals__}}",
        "{{''.__class__.__mro__[2].__subclasses__()}}",
        "{{request.application}}",
        "{{env.HOME}}",
        "{{env 'PATH'}}",
        "{{system.properties}}",
        "{{settings.smtp}}",
        "{{secret.key}}",
        "{{contact.class}}",
        "{{contact.getClass.forName}}",
        "{{contact.class.protectionDomain.codeSource}}",
        "{{contact.firstName.bytes}}",
        "{{contact.passwordHash}}",
        "{{user.passwordHash}}",
        "{{> secret.key}}",
        "{{> ../../secret.key}}",
        "{{{contact.firstName}}}",
        "{{&contact.firstName}}",
        "{{=<% %>=}}<%contact.class%>",
        "{{#contact}}{{class}}{{/contact}}",
        "{{^x}}1337*1337{{/x}}",
        "{{! comment }}",
        "${T(java.lang.Runtime).getRuntime().exec('id')}",
        "#{facesContext.externalContext.initParameterMap}",
        "#{session.getAttribute('x')}",
        "${jndi:ldap://127.0.0.1/a}",
        "${env:PATH}",
        "${sys:user.home}",
        "%{#context['x']}",
        "{0}{1,number}",
        "%s%n%x",
        "<c:out value='${1337*1337}'/>"
      })
  void aPayloadIsTextInATemplateAndInAValue(String payload) {
    for (Rendered mail :
        List.of(rendered(payload, "Ada"), rendered("{{contact.firstName}}", payload))) {
      assertThat(mail.html() + mail.text() + mail.subject())
          .doesNotContain(
              NUMBER, "class java", "class org.", "uid=", System.getProperty("user.home") + "/");
    }
    assertThat(rendered("Dear {{contact.firstName}}!", payload).text())
        .as("a value is shown as it is, and never read as a template")
        .contains(payload);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>",
        "<style><noscript></style><img src=x onerror=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<template><img src=x onerror=alert(1)></template>",
        "<b onmouseover=alert(1)><img src=x onerror=alert(1)></b>",
        "<a href='java&#9;script:alert(1)'>x</a><img src=x onerror=alert(1)>"
      })
  void markupThatSlippedThroughOtherCleanersIsText(String markup) {
    for (Rendered mail :
        List.of(rendered(markup, "Ada"), rendered("{{contact.firstName}}", markup))) {
      assertThat(mail.html())
          .doesNotContain("<img src=x", "<b onmouseover", "<svg", "<math", "<template")
          .doesNotContainPattern("href=.java");
    }
  }

  private static Rendered rendered(String text, String firstName) {
    MessageDesign design =
        new MessageDesign(text, "Before", "en", List.of(Block.of("text", Map.of("text", text))));
    Map<String, String> values =
        Map.of(Tags.UNSUBSCRIBE, "https://crm.example/u/t", "contact.firstName", firstName);
    return new Compiler(new FakeParts(), FakeParts.TEXTS)
        .compile(design, HEAD, 3)
        .fillUncounted(values);
  }
}
