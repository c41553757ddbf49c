package id.tanda.examples.town;

import id.tanda.attribute.Address;
import id.tanda.attribute.Attribute;
import id.tanda.attribute.Attributes;
import id.tanda.identity.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a desk received, as its people read it. */
public final class DataSheet {
  private final Attributes data;

  /** Shows these data. */
  public DataSheet(Attributes data) {
    this.data = data;
  }

  /** Tells everything, a line each. */
  public void tell(Screen screen, String who) {
    data.names().forEach(each -> screen.say(who, line(each)));
  }

  /** Tells one datum with its label. */
  public String line(Attribute attribute) {
    return attribute.label().in(Language.ENGLISH) + ": " + value(attribute);
  }

  /** Returns what is there now and was not before, or was something else. */
  public Set<Attribute> changesFrom(Attributes before) {
    return data.names().stream()
        .filter(each -> !data.only(List.of(each)).equals(before.only(List.of(each))))
        .collect(Collectors.toSet());
  }

  private String value(Attribute attribute) {
    return data.text(attribute)
        .or(() -> data.flag(attribute).map(yes -> yes ? "yes" : "no"))
        .or(() -> data.address(attribute).map(Address::line))
        .orElse("(not shown here)");
  }
}
