package id.tanda.vectors;

import static id.tanda.vectors.Cases.ACCEPTED;

import id.tanda.consent.RequestReference;
import id.tanda.crypto.MalformedException;
import id.tanda.crypto.coding.Base45;
import id.tanda.crypto.json.JsonObject;
import id.tanda.identity.Outcome;
import id.tanda.identity.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** References to requests, with what is served at their address. */
final class References {
  private static final String ADDRESS = "https://reply.bank.example/requests/7";
  private static final String SERVED = "served";

  private References() {}

  static List<JsonObject> all() {
    Cases cases = new Cases("reference");
    String request = Parties.request().text();
    String sound = text(request, ADDRESS);
    add(cases, ACCEPTED, "whole", "of request-whole", sound, request);
    String longest = "https://reply.bank.example/" + "a".repeat(485);
    add(cases, ACCEPTED, "longest", "512 characters", text(request, longest), request);
    String code = "request.malformed";
    add(cases, code, "lower-case", "another prefix", "tndr1:" + sound.substring(6), request);
    add(cases, code, "more", "a character more", sound + "0", request);
    add(cases, code, "hash-alone", "no address", text(request, ""), request);
    address(cases, code, "http", "http://reply.bank.example/requests/7");
    address(cases, code, "no-path", "https://reply.bank.example");
    address(cases, code, "user", "https://me@reply.bank.example/requests/7");
    address(cases, code, "fragment", ADDRESS + "#x");
    address(cases, code, "long", longest + "a");
    add(cases, code, "nothing", "no request is served", sound, "no request");
    add(cases, code, "line", "a line feed after the request", sound, request + "\n");
    code = "request.not-as-shown";
    add(cases, code, "later", "a later request is served", sound, later());
    add(cases, code, "other", "of a later request", text(later(), ADDRESS), request);
    String purpose = Parties.request().with("purpose", "credit").text();
    add(cases, code, "purpose", "for another purpose", sound, purpose);
    code = "request.address-untrusted";
    address(cases, code, "elsewhere", "https://evil.example/requests/7");
    address(cases, code, "port", "https://reply.bank.example:8443/requests/7");
    address(cases, code, "longer", "https://reply.bank.example.evil.example/requests/7");
    return cases.all();
  }

  static String answer(JsonObject vector, String text) throws MalformedException {
    byte[] served = vector.text(SERVED, 65_536).getBytes(StandardCharsets.US_ASCII);
    return RequestReference.fetch(text, (address, most) -> Outcome.done(served))
        .<String>map(request -> ACCEPTED)
        .orElse(Reason::code);
  }

  private static void address(Cases cases, String code, String name, String address) {
    String request = Parties.request().text();
    add(cases, code, name, "the address " + shortened(address), text(request, address), request);
  }

  private static void add(
      Cases cases, String code, String name, String about, String text, String served) {
    cases.add(code, name, about, text, SERVED, served);
  }

  private static String text(String request, String address) {
    byte[] hash = Named.hash(request.substring(0, request.lastIndexOf('.')));
    byte[] place = address.getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(hash, hash.length + place.length);
    System.arraycopy(place, 0, both, hash.length, place.length);
    return "TNDR1:" + Base45.encode(both);
  }

  private static String later() {
    return Parties.request().later(1).text();
  }

  private static String shortened(String address) {
    return address.length() > 64 ? "of 513 characters" : address;
  }
}
