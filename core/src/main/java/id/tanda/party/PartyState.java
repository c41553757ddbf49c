package id.tanda.party;

/** Where a relying party stands with its authority. */
public enum PartyState {
  /** May redeem. */
  ACTIVE,
  /** Held back; nothing is released to it. */
  SUSPENDED
}
