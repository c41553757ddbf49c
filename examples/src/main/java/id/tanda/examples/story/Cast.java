package id.tanda.examples.story;

import id.tanda.RelyingParty;
import id.tanda.attribute.Attribute;
import id.tanda.examples.town.Desk;
import id.tanda.examples.town.Folder;
import id.tanda.examples.town.Screen;
import id.tanda.examples.town.Town;
import id.tanda.identity.Words;
import id.tanda.party.Notice;
import id.tanda.party.Purpose;
import id.tanda.party.PurposeId;
import id.tanda.party.Scope;
import id.tanda.token.ScopeId;
import java.util.List;

/** Everybody in the story and what is agreed between them before it begins. */
final class Cast {
  static final ScopeId CHECK_IN = ScopeId.of("hotel.1");
  static final Purpose OPEN_ACCOUNT =
      new Purpose(
          PurposeId.of("open-account"),
          new Notice(
              new Words("Membuka rekening tabungan", "Opening a savings account"),
              new Words(
                  "Perjanjian dengan Anda; prinsip mengenal nasabah (POJK 8/2023)",
                  "A contract with you; know your customer (POJK 8/2023)"),
              new Words(
                  "Bank wajib mengenal pemilik rekening", "A bank has to know whose account it is"),
              new Words(
                  "Lihat, perbaiki, cabut di hak@bank.example; adukan ke OJK 157",
                  "See, mend, withdraw: hak@bank.example; complain: OJK 157")),
          List.of(Attribute.NIK, Attribute.FULL_NAME, Attribute.BIRTH_DATE),
          List.of(Attribute.ADDRESS, Attribute.OCCUPATION));

  final Town town;
  final Screen screen;
  final Folder album;
  final Desk hotelDesk;
  final Desk bankDesk;
  final RelyingParty hotel;
  final RelyingParty bank;

  Cast(Town town) {
    this.town = town;
    this.screen = town.screen();
    this.album = town.folder();
    this.hotelDesk = town.desk("hotel.merdeka", new Words("Hotel Merdeka", "Hotel Merdeka"));
    this.bankDesk = town.desk("bank.nusantara", new Words("Bank Nusantara", "Bank Nusantara"));
    town.registry()
        .authority()
        .publications()
        .scopes()
        .publish(
            new Scope(
                CHECK_IN,
                new Words("Lapor masuk hotel", "Hotel check-in"),
                List.of(Attribute.FULL_NAME, Attribute.NATIONALITY, Attribute.AGE_OVER_18),
                Scope.Reach.OPEN));
    this.hotel = town.register(hotelDesk, List.of(), CHECK_IN);
    this.bank = town.register(bankDesk, List.of(OPEN_ACCOUNT));
  }
}
