package id.tanda.examples.town;

import id.tanda.attribute.Attribute;
import id.tanda.attribute.AttributeCatalogue;
import id.tanda.attribute.Form;
import id.tanda.attribute.MediaType;
import id.tanda.identity.Words;
import java.util.regex.Pattern;

/** What this town keeps of people beyond what every authority does. */
public final class LocalAttributes {
  /** The tax number: 15 digits, or the 16 of newer ones. */
  public static final Attribute NPWP =
      Attribute.of(
          "npwp", new Words("NPWP", "Tax number"), Form.text(16, Pattern.compile("[0-9]{15,16}")));

  /** The number of the health insurance, which tells of health: sensitive. */
  public static final Attribute BPJS =
      Attribute.of(
              "bpjs_health",
              new Words("Nomor BPJS Kesehatan", "Health insurance number"),
              Form.text(13, Pattern.compile("[0-9]{13}")))
          .sensitive();

  /** The registration plate of the person's vehicle. */
  public static final Attribute PLATE =
      Attribute.of(
          "vehicle_plate",
          new Words("Nomor polisi kendaraan", "Vehicle registration plate"),
          Form.text(11, Pattern.compile("[A-Z]{1,2} [1-9][0-9]{0,3} [A-Z]{1,3}")));

  /** The papers of the vehicle (STNK) as a document of pages. */
  public static final Attribute VEHICLE_PAPERS =
      Attribute.of(
          "vehicle_papers",
          new Words("STNK", "Vehicle registration papers"),
          Form.document(MediaType.PDF));

  /** All that is known in this town; phones and desks that show labels have it too. */
  public static final AttributeCatalogue CATALOGUE =
      AttributeCatalogue.standard().with(NPWP, BPJS, PLATE, VEHICLE_PAPERS);

  private LocalAttributes() {}
}
