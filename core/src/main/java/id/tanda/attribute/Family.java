package id.tanda.attribute;

import id.tanda.crypto.MalformedException;
import id.tanda.crypto.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The members of one family card, 1 to 32, each number once. */
record Family(List<FamilyMember> members) {
  private static final int MOST = 32;
  private static final String RULE = "family must have 1 to 32 members, each once";

  Family {
    members = List.copyOf(members);
    if (!isSound(members)) {
      throw new IllegalArgumentException(RULE);
    }
  }

  static Family parse(List<?> json) throws MalformedException {
    if (json.size() > MOST) {
      throw new MalformedException(RULE);
    }
    List<FamilyMember> members = new ArrayList<>();
    for (Object each : json) {
      if (!(each instanceof JsonObject member)) {
        throw new MalformedException("family must be a list of objects");
      }
      members.add(FamilyMember.parse(member));
    }
    if (!isSound(members)) {
      throw new MalformedException(RULE);
    }
    return new Family(members);
  }

  List<JsonObject> json() {
    return members.stream().map(FamilyMember::json).collect(Collectors.toList());
  }

  @Override
  public String toString() {
    return "Family[hidden]";
  }

  private static boolean isSound(List<FamilyMember> members) {
    return !members.isEmpty()
        && members.size() <= MOST
        && members.stream().map(FamilyMember::nik).distinct().count() == members.size();
  }
}
