package usher.ivr.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.ivr.simulator.Signer;

/** Known signatures, token 12345: the provider's documentation and the test suite of its SDK. */
class SignatureVectorsTest {
  private static final Map<String, String> FIELDS = Map.of(
      "CallSid", "CA1234567890ABCDE",
      "Caller", "+14158675310",
      "Digits", "1234",
      "From", "+14158675310",
      "To", "+18005551212");
  private final Signer signer = new Signer("12345");

  @Test
  void signsTheDocumentedRequest() {
    var signature = signer.sign(URI.create("https://example.com/myapp.php?foo=1&bar=2"), FIELDS);

    assertThat(signature).isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
  }

  @Test
  void signsTheSecondDocumentedRequest() {
    var fields = new HashMap<>(FIELDS);
    fields.put("Caller", "+14158675309");
    fields.put("From", "+14158675309");

    var signature = signer.sign(URI.create("https://mycompany.com/myapp.php?foo=1&bar=2"), fields);

    assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void dropsThePortOfHttpsAndIsStillBelieved() {
    var address = URI.create("https://desk.example.org:8443/twilio/voice");

    var signature = signer.sign(address, FIELDS);

    assertThat(signature)
        .isEqualTo(signer.sign(URI.create("https://desk.example.org/twilio/voice"), FIELDS));
    assertThat(new RequestValidator("12345").validate(address.toString(), FIELDS, signature))
        .isTrue();
  }

  @Test
  void keepsThePortOfHttp() {
    var address = URI.create("http://localhost:8080/twilio/voice");

    var signature = signer.sign(address, FIELDS);

    assertThat(signature)
        .isNotEqualTo(signer.sign(URI.create("http://localhost/twilio/voice"), FIELDS));
    assertThat(new RequestValidator("12345").validate(address.toString(), FIELDS, signature))
        .isTrue();
  }
}
