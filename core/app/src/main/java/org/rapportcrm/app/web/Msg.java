package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.text.Messages;

/** Texts for pages: {@code #{msg['key']}} and {@code #{msg.of('key', argument)}}. */
@Named
@RequestScoped
public class Msg extends AbstractMap<String, String> {

  @Inject private Messages messages;
  @Inject private Viewer viewer;

  @Override
  public String get(Object key) {
    return key == null ? "" : messages.text(viewer.locale(), key.toString());
  }

  /** Every key is there: where no text is, the key itself is shown. */
  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  /** With one argument. */
  public String of(String key, Object a) {
    return messages.text(viewer.locale(), key, a);
  }

  /** With two arguments. */
  public String of(String key, Object a, Object b) {
    return messages.text(viewer.locale(), key, a, b);
  }

  /** With three arguments. */
  public String of(String key, Object a, Object b, Object c) {
    return messages.text(viewer.locale(), key, a, b, c);
  }

  /** With four arguments. */
  public String of(String key, Object a, Object b, Object c, Object d) {
    return messages.text(viewer.locale(), key, a, b, c, d);
  }

  /** None: the texts are not enumerable. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
