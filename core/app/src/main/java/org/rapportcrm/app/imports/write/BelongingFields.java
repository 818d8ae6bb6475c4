package org.rapportcrm.app.imports.write;

import static org.rapportcrm.api.imports.ImportField.optional;

import java.util.List;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;

/** What a file of contacts says of their tags, lists, consent and owner. */
final class BelongingFields {

  private BelongingFields() {}

  static List<ImportField> all() {
    return List.of(
        optional(
            "tags",
            "imports.field.tags",
            Type.WORDS,
            "Tags",
            "Labels",
            "Categories",
            "Group Membership",
            "Groups",
            "الوسوم",
            "برچسب",
            "برچسب‌ها"),
        optional(
            "lists",
            "lists.title",
            Type.WORDS,
            "Lists",
            "List",
            "List Membership",
            "Mailing lists",
            "القوائم",
            "فهرست‌ها",
            "لیست‌ها"),
        optional(
            MemberRows.ROLE,
            "imports.field.listRole",
            Type.TEXT,
            "List role",
            "Group role",
            "Role in group",
            "الدور في المجموعة",
            "نقش در گروه"),
        optional(
            MemberRows.INVITATION,
            "lists.invitation",
            Type.TEXT,
            "Invitation",
            "Invitation status",
            "RSVP",
            "الدعوة",
            "دعوت"),
        optional(
            Wish.STATUS,
            "imports.field.subscription",
            Type.TEXT,
            "Status",
            "Subscription status",
            "Subscriber status",
            "Subscribed",
            "Email status",
            "Email marketing status",
            "Marketing contact status",
            "Opt-in",
            "حالة الاشتراك",
            "الاشتراك",
            "وضعیت اشتراک"),
        optional(
            Wish.UNSUBSCRIBED,
            "imports.field.unsubscribed",
            Type.TEXT,
            "Unsubscribed",
            "Unsubscribed from all email",
            "UNSUB_TIME",
            "CLEAN_TIME",
            "Opt-out",
            "Email opt out",
            "Do not email",
            "Do not contact",
            "ألغى الاشتراك",
            "لغو اشتراک"),
        optional(
            "owner",
            "contacts.owner",
            Type.TEXT,
            "Owner",
            "Contact owner",
            "Owner email",
            "Assigned to",
            "المسؤول",
            "مسئول"));
  }
}
