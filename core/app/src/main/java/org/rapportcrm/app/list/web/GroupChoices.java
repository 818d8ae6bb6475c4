package org.rapportcrm.app.list.web;

import java.util.Arrays;
import java.util.List;
import org.rapportcrm.app.list.GroupKind;
import org.rapportcrm.app.list.Invitation;
import org.rapportcrm.app.list.ListRoles.ListRole;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** What can be chosen about groups and their members. */
final class GroupChoices {

  private GroupChoices() {}

  /** Kinds of groups. */
  static List<Choice> kinds(Msg msg) {
    return Arrays.stream(GroupKind.values())
        .map(kind -> new Choice(kind.word(), msg.get(kind.labelKey())))
        .toList();
  }

  /** States of an invitation. */
  static List<Choice> invitations(Msg msg) {
    return Arrays.stream(Invitation.values())
        .map(state -> new Choice(state.word(), msg.get(state.labelKey())))
        .toList();
  }

  /** The roles of a group; as long as it has none, those that such groups usually have. */
  static List<String> roles(String kind, List<ListRole> known, Msg msg) {
    if (!known.isEmpty()) {
      return known.stream().map(ListRole::name).toList();
    }
    return GroupKind.of(kind).stream()
        .flatMap(one -> one.usualRoles().stream())
        .map(msg::get)
        .toList();
  }
}
