package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.tag.Tags;

/** Makes contacts of people who confirmed, or adds to whom there is. */
@ApplicationScoped
public class SignedUp {

  @Inject private Sql sql;
  @Inject private ContactService contacts;
  @Inject private ContactTrash trash;
  @Inject private Lists lists;
  @Inject private Tags tags;

  /**
   * The contact with this address: made, or brought back from the trash, or as it is. A contact
   * that is there keeps what is known of it; a form has no say over that.
   *
   * @return its key
   */
  public long contact(
      SignupForm form, String email, Map<SignupField, String> answers, String language) {
    long id = known(email).orElseGet(() -> make(form, email, answers, language));
    for (String tag : form.tags()) {
      tags.add(tags.named(tag), List.of(id));
    }
    if (form.listId() != null) {
      lists.add(form.listId(), List.of(id));
    }
    return id;
  }

  private Optional<Long> known(String email) {
    String folded = Input.foldedEmail(email);
    Optional<Long> living =
        sql.first(
            "select c.id from contact c where c.deleted_at is null and c.id in"
                + " (select id from contact where email_folded = ? union all"
                + " select contact_id from reach_email where address_folded = ?)",
            row -> row.getLong(1),
            folded,
            folded);
    if (living.isPresent()) {
      return living;
    }
    Optional<Long> thrown =
        sql.first(
            "select id from contact where email_folded = ? and deleted_at is not null",
            row -> row.getLong(1),
            folded);
    thrown.ifPresent(trash::restore);
    return thrown;
  }

  /**
   * Where somebody new begins: who only wants news gets news, who leaves a telephone number or a
   * company wants to be talked to.
   */
  static LifeStage stage(Set<SignupField> answered) {
    boolean wantsMore =
        answered.contains(SignupField.PHONE) || answered.contains(SignupField.COMPANY);
    return wantsMore ? LifeStage.LEAD : LifeStage.SUBSCRIBER;
  }

  private long make(
      SignupForm form, String email, Map<SignupField, String> answers, String language) {
    Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
    fields.put(ContactField.EMAIL, email);
    fields.put(ContactField.SOURCE, form.name().substring(0, Math.min(120, form.name().length())));
    fields.put(ContactField.LANGUAGE, language);
    fields.put(ContactField.LIFE_STAGE, stage(answers.keySet()).word());
    answers.forEach((field, answer) -> fields.put(field.field(), answer));
    return contacts.create(new ContactChange(fields, null, false, null));
  }
}
