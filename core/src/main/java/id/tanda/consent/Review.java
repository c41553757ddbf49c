package id.tanda.consent;

import id.tanda.token.Missing;
import java.util.Objects;

/** What a wallet made of a request, before its citizen sees it. */
public sealed interface Review {
  /**
   * The request may be shown.
   *
   * @param request who asks what, why and for how long
   */
  record Ready(ReviewedRequest request) implements Review {
    /** Checks that there is a request. */
    public Ready {
      Objects.requireNonNull(request, "request");
    }
  }

  /**
   * The request is not shown.
   *
   * @param reason why
   */
  record Refused(RequestRefusal reason) implements Review {
    /** Checks that there is a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * It could not be decided; the request may be read again.
   *
   * @param missing what was not there to decide it
   */
  record Undecided(Missing missing) implements Review {
    /** Checks that something is missing. */
    public Undecided {
      Objects.requireNonNull(missing, "missing");
    }
  }
}
